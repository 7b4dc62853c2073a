package org.ledhub.teaching;

import java.util.UUID;

/** A session that doctors could see will not take place. */
public record SessionCancelled(UUID sessionId) {}
