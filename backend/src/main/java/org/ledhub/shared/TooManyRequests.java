package org.ledhub.shared;

import java.time.Duration;

/** Asked for too often; says when to try again. */
public final class TooManyRequests extends Refusal {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super(429, "too-many-requests", "Too many requests", "Wait " + seconds(wait) + " seconds and try again.");
        this.wait = wait;
    }

    long retryAfter() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.clamp(wait.toSeconds() + 1, 1, 3600);
    }
}
