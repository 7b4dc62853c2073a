package org.ledhub.appointments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** Once a day, for each trust and for nobody in it: it sees no meeting, and learns how many there were. */
@ApplicationScoped
@WithoutLogIn
class DetailsKeeper {

    private final Details details;
    private final RowIdentity rows;

    DetailsKeeper(Details details, RowIdentity rows) {
        this.details = details;
        this.rows = rows;
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        trusts().forEach(trust -> QuarkusTransaction.requiringNew().run(() -> {
            rows.actAs(trust, null);
            details.remove();
        }));
    }

    private List<UUID> trusts() {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.actFor("details");
            return AppointmentSetting.trusts();
        });
    }
}
