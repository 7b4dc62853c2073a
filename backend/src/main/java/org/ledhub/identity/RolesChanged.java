package org.ledhub.identity;

import java.util.UUID;

/** Someone has other roles. Their log-ins have ended. */
public record RolesChanged(UUID personId) {}
