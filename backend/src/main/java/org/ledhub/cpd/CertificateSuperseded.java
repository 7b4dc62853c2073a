package org.ledhub.cpd;

import java.util.UUID;

/** Another certificate took the place of one. */
public record CertificateSuperseded(UUID certificateId, UUID nextId, UUID personId) {}
