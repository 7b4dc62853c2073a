package org.ledhub.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/**
 * Invites people before their contract starts, and marks them as left when it is over. Any number of replicas may run it: whoever locks
 * a person first does it, and the next finds nothing left to do. Administrators leave by hand, since at least two have to stay.
 */
@ApplicationScoped
@WithoutLogIn
class ContractKeeper {

    private final Roster roster;
    private final RowIdentity rows;
    private final Clock clock;

    ContractKeeper(Roster roster, RowIdentity rows, Clock clock) {
        this.roster = roster;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        LocalDate today = Time.today(clock);
        each(() -> Person.toInvite(today.plusDays(Roster.INVITED_DAYS_BEFORE)), roster::inviteInTime);
        each(() -> Person.withContractBefore(today), person -> {
            if (person.isOverBefore(today)) {
                roster.leave(person);
            }
        });
    }

    private void each(Callable<List<Person.OfTrust>> wanted, Consumer<Person> action) {
        for (Person.OfTrust found : due(wanted)) {
            QuarkusTransaction.requiringNew().run(() -> {
                rows.actAs(found.trustId(), null);
                action.accept(Person.lock(found.id()));
            });
        }
    }

    private List<Person.OfTrust> due(Callable<List<Person.OfTrust>> wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.actFor("contracts");
            return wanted.call();
        });
    }
}
