package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ledhub.appointments.ConfidentialityStatement;
import org.ledhub.appointments.SealedText;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Sealing;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;

/** The hour after each teaching in three times of 20 minutes, some of them taken. */
@ApplicationScoped
class ExampleOneToOnes {

    private static final Duration LENGTH = Duration.ofMinutes(20);
    private static final int TIMES = 3;
    private static final int TAKEN_AHEAD = 6;
    private static final List<String> TOPICS =
            List.of("career", "portfolio-pathway", "exams-and-training", "pay-contract-and-rota", "portfolio");

    private static final String ONLINE = "online";
    private static final String PHONE = "phone";

    /** In turn; null for the time's own way, which is in person. */
    private static final List<String> CHOSEN = Arrays.asList(null, ONLINE, null, PHONE);

    private final ExampleRows rows;
    private final RowIdentity identity;
    private final Sealing sealing;

    ExampleOneToOnes(ExampleRows rows, RowIdentity identity, Sealing sealing) {
        this.rows = rows;
        this.identity = identity;
        this.sealing = sealing;
    }

    void add(ExampleTrust trust, ExampleCalendar calendar, int occurrencesEachWay) {
        int turn = 0;
        int ahead = 0;
        for (int occurrence = -occurrencesEachWay; occurrence < occurrencesEachWay; occurrence++) {
            Instant hour = ExampleCalendar.at(calendar.date(occurrence), ExampleCalendar.TEACHING.plusHours(1));
            for (int i = 0; i < TIMES; i++) {
                Instant start = hour.plus(LENGTH.multipliedBy(i));
                identity.actAs(trust.id(), trust.tutor());
                UUID slot = addSlot(trust, start);
                boolean lastStaysFree = i == TIMES - 1;
                boolean wanted = occurrence < 0
                        || ahead++ < Math.min(TAKEN_AHEAD, trust.doctors().size() - 1);
                if (!lastStaysFree && wanted) {
                    addAppointment(trust, slot, start, turn++, bookedAt(occurrence, start, calendar));
                }
            }
        }
    }

    private static Instant bookedAt(int occurrence, Instant start, ExampleCalendar calendar) {
        return occurrence < 0 ? start.minus(Duration.ofDays(3)) : calendar.now().minus(Duration.ofHours(20));
    }

    private UUID addSlot(ExampleTrust trust, Instant start) {
        UUID slot = Uuids.next();
        rows.add(
                "insert into slot (id, tutor_id, starts_at, ends_at, zone, mode, place) values (?, ?, ?, ?, ?, ?, ?)",
                slot,
                trust.tutor(),
                start,
                start.plus(LENGTH),
                Time.LONDON.getId(),
                "in-person",
                "Postgraduate Centre, Room 4");
        addOtherWay(slot, ONLINE, "https://meet.example.org/career-advice");
        addOtherWay(slot, PHONE, null);
        return slot;
    }

    private void addOtherWay(UUID slot, String mode, String place) {
        rows.add("insert into slot_other_way (slot_id, mode, place) values (?, ?, ?)", slot, mode, place);
    }

    private void addAppointment(ExampleTrust trust, UUID slot, Instant start, int turn, Instant bookedAt) {
        UUID doctor = trust.doctorInTurn(turn);
        UUID id = Uuids.next();
        String topic = TOPICS.get(turn % TOPICS.size());
        identity.actAs(trust.id(), doctor);
        rows.add(
                "insert into one_to_one.statement_acceptance (version, accepted_at) values (?, ?) on conflict do nothing",
                ConfidentialityStatement.IN_FORCE,
                bookedAt);
        rows.add(
                """
                insert into one_to_one.appointment
                    (id, slot_id, doctor_id, tutor_id, starts_at, ends_at, state, sealed_topic, booked_at,
                     statement_version, other_way)
                values (?, ?, ?, ?, ?, ?, 'booked', ?, ?, ?, ?)
                """,
                id,
                slot,
                doctor,
                trust.tutor(),
                start,
                start.plus(LENGTH),
                sealing.seal(topic, SealedText.boundTo(trust.id(), id, doctor, trust.tutor(), "topic")),
                bookedAt,
                ConfidentialityStatement.IN_FORCE,
                CHOSEN.get(turn % CHOSEN.size()));
    }
}
