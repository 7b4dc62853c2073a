package org.ledhub.library;

import java.util.UUID;

/** A reader told the editors that something is wrong with a resource. */
public record ResourceReported(UUID reportId, UUID resourceId) {}
