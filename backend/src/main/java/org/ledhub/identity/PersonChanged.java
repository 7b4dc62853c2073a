package org.ledhub.identity;

import java.util.UUID;

/** Someone's details changed. */
public record PersonChanged(UUID personId) {}
