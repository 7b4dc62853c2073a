package org.ledhub.identity;

import java.util.UUID;

/** A system may use the hub, once it has a secret. */
public record ApiClientAdded(UUID clientId) {}
