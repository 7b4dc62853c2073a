package org.ledhub.teaching;

import java.util.UUID;

/** Doctors can see this session from now on. */
public record SessionPublished(UUID sessionId) {}
