package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.ledhub.example.ExampleContent.Session;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;

/** A year of teaching behind and a year ahead, with places taken, full and cancelled sessions, and one that moved. */
@ApplicationScoped
class ExampleTeaching {

    private static final String SESSION = """
            insert into teaching_session (id, programme_id, original_date, title, summary, theme, starts_at, ends_at, zone, location, mode,
                capacity, status, cancelled_reason, speakers, outcomes, domains, specialties)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
            """;

    private static final List<Integer> CANCELLED = List.of(-19, -8, 4);
    private static final int MOVED_TO_THURSDAY = 6;
    /** The last register is not locked yet: an admin can do it and see the records appear. */
    private static final int STILL_OPEN = -1;

    private static final int FULL = 1;
    private static final int SMALL_AND_FULL = 2;
    private static final int USUAL_PLACES = 24;
    private static final int SMALL_ROOM = 8;

    private final ExampleRows rows;
    private final RowIdentity identity;

    ExampleTeaching(ExampleRows rows, RowIdentity identity) {
        this.rows = rows;
        this.identity = identity;
    }

    /** @param library ids by title */
    void add(
            ExampleTrust trust,
            Map<String, UUID> library,
            ExampleCalendar calendar,
            int occurrencesEachWay,
            Random random) {
        UUID programme = Uuids.next();
        rows.add(
                """
                insert into programme (id, title, anchor_date, start_time, minutes, zone, interval_weeks, theme, location, planned_until)
                values (?, ?, ?, ?, ?, ?, ?, 'clinical-update', 'Postgraduate Centre, Seminar Room 2', ?)
                """,
                programme,
                "Tuesday teaching",
                ExampleCalendar.ANCHOR,
                ExampleCalendar.TEACHING,
                60,
                Time.LONDON.getId(),
                ExampleCalendar.WEEKS,
                calendar.date(occurrencesEachWay - 1));
        rows.add(
                "insert into programme_exception (programme_id, original_date, kind, moved_to) values (?, ?, 'move', ?)",
                programme,
                calendar.date(MOVED_TO_THURSDAY),
                calendar.date(MOVED_TO_THURSDAY).plusDays(2));
        List<Session> content = ExampleContent.sessions();
        for (int occurrence = -occurrencesEachWay; occurrence < occurrencesEachWay; occurrence++) {
            Session session = content.get((occurrence + occurrencesEachWay) % content.size());
            identity.actAs(trust.id(), null);
            UUID id = addSession(programme, session, occurrence, calendar);
            if (session.reading() != null) {
                rows.add(
                        "insert into session_resource (session_id, resource_id) values (?, ?)",
                        id,
                        library.get(session.reading()));
            }
            if (!CANCELLED.contains(occurrence)) {
                addPlaces(trust, id, session, occurrence, calendar, random);
            }
        }
    }

    private UUID addSession(UUID programme, Session session, int occurrence, ExampleCalendar calendar) {
        UUID id = Uuids.next();
        LocalDate date = calendar.date(occurrence).plusDays(occurrence == MOVED_TO_THURSDAY ? 2 : 0);
        Instant start = ExampleCalendar.at(date, ExampleCalendar.TEACHING);
        boolean cancelled = CANCELLED.contains(occurrence);
        rows.add(
                SESSION,
                id,
                programme,
                calendar.date(occurrence),
                session.title(),
                session.summary(),
                session.theme(),
                start,
                start.plus(Duration.ofHours(1)),
                Time.LONDON.getId(),
                session.location(),
                session.mode(),
                occurrence == SMALL_AND_FULL ? SMALL_ROOM : USUAL_PLACES,
                cancelled ? "cancelled" : "scheduled",
                cancelled ? "The speaker cannot come. We will offer the topic again." : null,
                ExampleContent.json(session.speakers()),
                session.outcomes(),
                session.domains(),
                session.specialties());
        return id;
    }

    private void addPlaces(
            ExampleTrust trust,
            UUID session,
            Session content,
            int occurrence,
            ExampleCalendar calendar,
            Random random) {
        int capacity = occurrence == SMALL_AND_FULL ? SMALL_ROOM : USUAL_PLACES;
        List<UUID> doctors =
                new ArrayList<>(trust.doctors().subList(1, trust.doctors().size()));
        Collections.shuffle(doctors, random);
        if (occurrence < 0) {
            doctors.addFirst(trust.doctors().getFirst());
        }
        Instant start = ExampleCalendar.at(calendar.date(occurrence), ExampleCalendar.TEACHING);
        Instant asked = occurrence < 0
                ? start.minus(Duration.ofDays(7))
                : calendar.now().minus(Duration.ofDays(2));
        int wanted = Math.min(doctors.size(), signUps(occurrence, capacity, random));
        for (int i = 0; i < wanted; i++) {
            Instant at = asked.plus(Duration.ofMinutes(i));
            boolean confirmed = i < capacity;
            rows.add(
                    "insert into sign_up (id, session_id, person_id, state, signed_up_at, confirmed_at) values (?, ?, ?, ?, ?, ?)",
                    Uuids.next(),
                    session,
                    doctors.get(i),
                    confirmed ? "confirmed" : "waiting",
                    at,
                    confirmed ? at : null);
            if (occurrence < 0 && confirmed && i % 4 != 3) {
                addAttendance(doctors.get(i), session, content.mode(), start);
                if (occurrence != STILL_OPEN) {
                    addRecord(trust, doctors.get(i), session, content, start);
                }
            }
        }
        if (occurrence < STILL_OPEN) {
            identity.actAs(trust.id(), null);
            Instant locked = start.plus(Duration.ofDays(1));
            rows.add(
                    "update teaching_session set register_locked_at = ?, register_first_locked_at = ? where id = ?",
                    locked,
                    locked,
                    session);
        }
    }

    private static int signUps(int occurrence, int capacity, Random random) {
        if (occurrence == FULL || occurrence == SMALL_AND_FULL) {
            return capacity + 4;
        }
        return occurrence < 0 ? 10 + random.nextInt(10) : Math.max(0, 14 - 2 * occurrence);
    }

    private void addAttendance(UUID doctor, UUID session, String mode, Instant start) {
        String presence = mode.equals("online") ? "remote" : "in-person";
        rows.add("""
                insert into attendance (id, session_id, person_id, presence, source, at)
                values (?, ?, ?, ?, 'code', ?)
                """, Uuids.next(), session, doctor, presence, start.plus(Duration.ofMinutes(2)));
    }

    private void addRecord(ExampleTrust trust, UUID doctor, UUID session, Session content, Instant start) {
        identity.actAs(trust.id(), doctor);
        rows.add(
                """
                insert into cpd_record (id, title, done_on, minutes, scope, nature, domains, source, source_id)
                values (?, ?, ?, 60, 'internal', ?, ?, 'attendance', ?)
                """,
                Uuids.next(),
                content.title(),
                LocalDate.ofInstant(start, Time.LONDON),
                content.theme().equals("clinical-update") ? "clinical" : "non-clinical",
                content.domains(),
                session);
    }
}
