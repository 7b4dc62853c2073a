package org.ledhub.identity;

import java.util.UUID;

/** A system has a new secret. */
public record ApiClientSecretIssued(UUID clientId) {}
