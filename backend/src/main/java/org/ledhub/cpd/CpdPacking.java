package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.identity.People;

/** Packs a doctor's activities with what belongs to them, in a fixed number of statements of the caller's transaction. */
@ApplicationScoped
class CpdPacking {

    private final People people;
    private final Certificates certificates;
    private final Reflections reflections;
    private final Clock clock;

    CpdPacking(People people, Certificates certificates, Reflections reflections, Clock clock) {
        this.people = people;
        this.certificates = certificates;
        this.reflections = reflections;
        this.clock = clock;
    }

    CpdPack pack(UUID doctor, String trust, Period period, ListCpdExport wanted, List<CpdRecord> records) {
        return CpdPack.of(
                people.doctors(List.of(doctor)).get(doctor),
                trust,
                clock.instant(),
                wanted,
                CpdSummary.of(period, records),
                records,
                certificates.inForce(doctor, CpdRecord.sessionsOf(records)),
                Evidence.of(records),
                wanted.reflections ? reflections.of(doctor, records) : Map.of());
    }
}
