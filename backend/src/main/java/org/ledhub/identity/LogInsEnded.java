package org.ledhub.identity;

import java.util.UUID;

/** Somebody ended log-ins of theirs on other devices. */
public record LogInsEnded(UUID personId) {}
