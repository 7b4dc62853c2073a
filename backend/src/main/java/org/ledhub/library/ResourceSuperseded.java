package org.ledhub.library;

import java.util.UUID;

/** Another resource takes the place of this one. */
public record ResourceSuperseded(UUID resourceId) {}
