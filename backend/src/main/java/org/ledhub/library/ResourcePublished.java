package org.ledhub.library;

import java.util.UUID;

/** Readers can find this resource from now on. */
public record ResourcePublished(UUID resourceId) {}
