package org.ledhub.appointments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/**
 * Passes on offered times that nobody booked, or that who is offered them cannot book any more. Any number of replicas may run it: whoever locks the time first passes it on, and the
 * next finds an offer that still lasts. Booking does the same by itself, so nobody depends on this being on time.
 */
@ApplicationScoped
@WithoutLogIn
class TimeOfferKeeper {

    private final FreedTimes freed;
    private final RowIdentity rows;

    TimeOfferKeeper(FreedTimes freed, RowIdentity rows) {
        this.freed = freed;
        this.rows = rows;
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void passOn() {
        kept().forEach(time -> QuarkusTransaction.requiringNew().run(() -> {
            rows.actAs(time.trustId(), null);
            Slot.lockAll(time.id());
            freed.moveOn(Slot.findById(time.id()));
        }));
    }

    private List<Slot.OfTrust> kept() {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.actFor("offered times");
            return Slot.kept();
        });
    }
}
