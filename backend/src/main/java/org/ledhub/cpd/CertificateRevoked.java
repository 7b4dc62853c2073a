package org.ledhub.cpd;

import java.util.UUID;

/** A certificate was taken back, and there is none in its place. */
public record CertificateRevoked(UUID certificateId, UUID personId) {}
