package org.ledhub.teaching;

import java.util.UUID;

/** A doctor has given feedback to a session; what they said is not in it. */
public record FeedbackReceived(UUID sessionId, UUID personId) {}
