package org.ledhub.identity;

import java.util.UUID;

/** A system has another name, other rights, or is switched off or on. */
public record ApiClientChanged(UUID clientId) {}
