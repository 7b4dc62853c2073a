package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;

/** Removes what was said in one to ones when the trust's rule says so, without reading it. */
@ApplicationScoped
class Details {

    private final EntityManager database;
    private final AuditTrail audit;
    private final Clock clock;

    Details(EntityManager database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction, for the trust that it acts in. */
    RemovedDetails remove() {
        AppointmentSetting rules = AppointmentSetting.inForce();
        RemovedDetails removed = run(rules.detailsKeptMonths, rules.detailsKeptFrom, false);
        if (removed.run() != null) {
            audit.record("one-to-one-details.removed", removed.run());
        }
        return removed;
    }

    RemovedDetails rehearse(int months, String from) {
        return run(months, from, true);
    }

    private RemovedDetails run(int months, String from, boolean isRehearsal) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select run, meetings, notes from one_to_one.remove_details(:months, :from, :now, :rehearsal)",
                        Tuple.class)
                .setParameter("months", months)
                .setParameter("from", from)
                .setParameter("now", clock.instant())
                .setParameter("rehearsal", isRehearsal)
                .getSingleResult();
        return new RemovedDetails(
                row.get("run", UUID.class), row.get("meetings", Integer.class), row.get("notes", Integer.class));
    }
}
