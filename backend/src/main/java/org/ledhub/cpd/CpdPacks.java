package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Throttle;

/** Gathers the caller's CPD of a period, in a fixed number of statements. */
@ApplicationScoped
class CpdPacks {

    private static final int MOST = 2000;
    private static final int A_MINUTE = 20;

    private final Actor actor;
    private final People people;
    private final Periods periods;
    private final CpdPacking packing;
    private final AuditTrail audit;
    private final Throttle askers = new Throttle(A_MINUTE);

    CpdPacks(Actor actor, People people, Periods periods, CpdPacking packing, AuditTrail audit) {
        this.actor = actor;
        this.people = people;
        this.periods = periods;
        this.packing = packing;
        this.audit = audit;
    }

    @Transactional
    CpdPack gather(ListCpdExport wanted) {
        UUID me = actor.personId();
        askers.take(me.toString());
        Period period = periods.wanted(wanted.from, wanted.to);
        List<CpdRecord> records = CpdRecord.during(period, me).stream()
                .filter(each -> wanted.cip == null || each.cips.contains(wanted.cip))
                .toList();
        if (records.size() > MOST) {
            throw new CheckYourAnswers(
                    "from", "too-many", "Choose a shorter period: a file holds up to 2,000 activities");
        }
        audit.record("cpd.exported", me);
        return packing.pack(me, people.trustOfCaller(), period, wanted, records);
    }
}
