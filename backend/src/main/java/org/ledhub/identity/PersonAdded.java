package org.ledhub.identity;

import java.util.UUID;

/** Someone was added to the roster. */
public record PersonAdded(UUID personId) {}
