package org.ledhub.library;

import java.util.UUID;

/** This resource was withdrawn: readers no longer find it. */
public record ResourceRemoved(UUID resourceId) {}
