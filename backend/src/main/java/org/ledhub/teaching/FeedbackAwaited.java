package org.ledhub.teaching;

import java.util.UUID;

/** A doctor has given the feedback that a certificate may have waited for; the register was locked before. */
public record FeedbackAwaited(UUID personId, RegisterLocked register) {}
