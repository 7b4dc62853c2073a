package org.ledhub.teaching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/**
 * Passes on offers that nobody took in time. Any number of replicas may run it: whoever locks the session first moves it on, and the
 * next finds nothing left to do. A sign-up meanwhile does the same by itself, so nobody depends on this being on time.
 */
@ApplicationScoped
@WithoutLogIn
class OfferKeeper {

    private final WaitingList waitingList;
    private final RowIdentity rows;
    private final Clock clock;

    OfferKeeper(WaitingList waitingList, RowIdentity rows, Clock clock) {
        this.waitingList = waitingList;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void passOn() {
        due().forEach(session -> QuarkusTransaction.requiringNew().run(() -> {
            rows.actAs(session.trustId(), null);
            waitingList.moveOn(TeachingSession.lock(session.id()));
        }));
    }

    private List<SignUp.SessionOfTrust> due() {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.actFor("offers");
            return SignUp.withLapsedOffers(clock.instant());
        });
    }
}
