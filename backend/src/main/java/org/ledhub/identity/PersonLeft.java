package org.ledhub.identity;

import java.util.UUID;

/** Someone is no longer on the roster. Their log-ins have ended. */
public record PersonLeft(UUID personId) {}
