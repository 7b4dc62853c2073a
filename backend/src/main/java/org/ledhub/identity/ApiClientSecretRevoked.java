package org.ledhub.identity;

import java.util.UUID;

/** A secret of a system no longer works. */
public record ApiClientSecretRevoked(UUID clientId) {}
