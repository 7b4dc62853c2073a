package org.ledhub.teaching;

import java.time.Instant;

/** What there is to say of a session for someone who was there: {@code open} until then, or {@code given}. */
record MyFeedback(String state, Instant until) {}
