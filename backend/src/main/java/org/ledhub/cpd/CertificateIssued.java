package org.ledhub.cpd;

import java.util.UUID;

/** A certificate was issued. */
public record CertificateIssued(UUID certificateId, UUID personId) {}
