package org.ledhub.teaching;

import java.util.UUID;

/** A doctor waits for a place. */
public record WaitingListJoined(UUID sessionId, UUID personId) {}
