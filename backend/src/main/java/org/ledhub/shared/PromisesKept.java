package org.ledhub.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Counts how often each promise of the database is broken. Anything but 0 is an error of ours: the hub says it is not ready. */
@Readiness
@ApplicationScoped
@WithoutLogIn
class PromisesKept implements HealthCheck {

    /** Counting reads every row: once a minute is enough, however often the hub is asked whether it is ready. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final EntityManager database;
    private final Clock clock;
    private volatile Instant countedAt = Instant.MIN;
    private volatile HealthCheckResponse counted;

    PromisesKept(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        Instant now = clock.instant();
        if (countedAt.plus(GOOD_FOR).isBefore(now)) {
            counted = count();
            countedAt = now;
        }
        return counted;
    }

    private HealthCheckResponse count() {
        List<?> promises = database.createNativeQuery("select promise, broken from broken_promises()", Tuple.class)
                .getResultList();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Promises kept");
        boolean kept = true;
        for (Object each : promises) {
            Tuple row = (Tuple) each;
            long broken = row.get("broken", Long.class);
            answer.withData(row.get("promise", String.class), broken);
            kept &= broken == 0;
        }
        return answer.status(kept).build();
    }
}
