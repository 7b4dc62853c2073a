package org.ledhub.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** So many a minute for each key. Each replica counts for itself. */
public final class Throttle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final int perMinute;

    public Throttle(int perMinute) {
        this.perMinute = perMinute;
    }

    /** @throws TooManyRequests when the key has used up its minute */
    public void take(String key) {
        ConsumptionProbe taken = buckets.get(key, _ -> fresh()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
