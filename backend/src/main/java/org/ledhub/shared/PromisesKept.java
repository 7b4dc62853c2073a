package org.ledhub.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
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

    private final EntityManager database;

    PromisesKept(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
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
