package org.ledhub.notifications;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/** Forgets what was mailed to whom, long after it was sent, dropped or given up. What still waits is never old enough. */
@ApplicationScoped
@WithoutLogIn
class MailKeeper {

    private static final Period KEPT_FOR = Period.ofYears(2);

    private final RowIdentity rows;
    private final Clock clock;

    MailKeeper(RowIdentity rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "15m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.actFor("postman");
            OutgoingMail.forgetBefore(
                    clock.instant().atZone(Time.LONDON).minus(KEPT_FOR).toInstant());
        });
    }
}
