package org.ledhub.notifications;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.People;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.WithoutLogIn;

/**
 * Reminds people of what they have booked, some days before it starts. No date is kept anywhere: what is due follows from when it starts
 * now, so what moves is reminded of at its new time. Any number of replicas may run it; each reminder is queued once.
 */
@ApplicationScoped
@WithoutLogIn
class Reminders {

    /** More than the most days that a trust can choose. */
    private static final Duration FAR_ENOUGH = Duration.ofDays(32);

    /** So long before the start, as teaching has it. */
    private static final Duration CHECK_IN_OPENS = Duration.ofMinutes(15);

    /** Only who was last told of it before a reminder was due needs one; of two that are due, the later one is enough. */
    private static final String QUEUE_TEACHING = """
            insert into outgoing_mail
                (id, to_address, kind, business_key, created_at, next_attempt_at, person_id, sign_up_id, told)
            select gen_random_uuid(), p.email, :kind,
                   concat_ws('|', :kind, p.sign_up_id, due.days, extract(epoch from p.starts_at)::bigint), :now, :now,
                   p.person_id, p.sign_up_id, p.facts
              from place_in_session p
             cross join lateral (
                select o.days, days_before(p.starts_at, p.zone, o.days) as since
                  from unnest(cast(:days as integer[])) o (days)
                 where days_before(p.starts_at, p.zone, o.days) <= :now
                 order by o.days limit 1) due
             where p.state = 'confirmed' and p.status = 'scheduled'
               and p.starts_at > :now and p.starts_at < :latest
               and due.since > coalesce(
                    (select max(m.created_at) from outgoing_mail m
                      where m.trust_id = p.trust_id and m.sign_up_id = p.sign_up_id), '-infinity')
            on conflict (trust_id, business_key) do nothing
            """;

    /** As long as there is time to come. */
    private static final String QUEUE_CHECK_IN = """
            insert into outgoing_mail
                (id, to_address, kind, business_key, created_at, next_attempt_at, person_id, sign_up_id, told)
            select gen_random_uuid(), p.email, :kind, concat_ws('|', :kind, p.sign_up_id, extract(epoch from p.starts_at)::bigint),
                   :now, :now, p.person_id, p.sign_up_id, p.facts
              from place_in_session p
             where p.state = 'confirmed' and p.status = 'scheduled' and p.starts_at > :now and p.starts_at <= :opening
            on conflict (trust_id, business_key) do nothing
            """;

    private static final String NOTE_MEETING = """
            insert into one_to_one.reminder (appointment_id, days_before, made_at) values (:appointment, :days, :now)
            on conflict (trust_id, appointment_id, days_before) do nothing
            """;

    private final EntityManager database;
    private final Outbox outbox;
    private final People people;
    private final Rounds rounds;
    private final Clock clock;

    Reminders(EntityManager database, Outbox outbox, People people, Rounds rounds, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.people = people;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        for (UUID trust : rounds.trusts()) {
            for (Due due : rounds.call(trust, null, () -> queueOf(trust))) {
                rounds.run(trust, due.doctorId(), () -> remind(due));
            }
        }
    }

    private record Due(UUID appointmentId, UUID doctorId, int days) {}

    /** @return the one to ones that are due; each is for its doctor alone */
    private List<Due> queueOf(UUID trust) {
        NotificationSetting setting = NotificationSetting.ofTrust(trust);
        database.createNativeQuery(QUEUE_TEACHING)
                .setParameter("kind", PlaceMail.REMINDER)
                .setParameter("days", days(setting.teachingReminderDays))
                .setParameter("now", clock.instant())
                .setParameter("latest", clock.instant().plus(FAR_ENOUGH))
                .executeUpdate();
        database.createNativeQuery(QUEUE_CHECK_IN)
                .setParameter("kind", PlaceMail.CHECK_IN)
                .setParameter("now", clock.instant())
                .setParameter("opening", clock.instant().plus(CHECK_IN_OPENS))
                .executeUpdate();
        return meetingsDue(setting);
    }

    private List<Due> meetingsDue(NotificationSetting setting) {
        List<Tuple> due = database.createNativeQuery(
                        "select * from one_to_one.reminders_due(:now, cast(:days as integer[]))", Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("days", days(setting.meetingReminderDays))
                .getResultList();
        return due.stream()
                .map(row -> new Due(
                        row.get("appointment_id", UUID.class),
                        row.get("doctor_id", UUID.class),
                        row.get("days_before", Integer.class)))
                .toList();
    }

    private void remind(Due due) {
        int noted = database.createNativeQuery(NOTE_MEETING)
                .setParameter("appointment", due.appointmentId())
                .setParameter("days", due.days())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (noted > 0) {
            outbox.queueFor(people.colleague(due.doctorId()), MeetingNews.reminder(due.appointmentId(), due.days()));
        }
    }

    private static String days(List<Integer> days) {
        return days.toString().replace('[', '{').replace(']', '}');
    }
}
