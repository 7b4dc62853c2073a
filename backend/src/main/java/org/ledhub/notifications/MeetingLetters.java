package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a mail about a one to one from what is true now, in words that would do for any meeting. */
@ApplicationScoped
class MeetingLetters implements LetterWriter, HasExamples {

    /** What people mute; the row in the outbox does not say which of them it is. */
    static final String BOOKED = "meeting-booked";

    static final String REMINDER = "meeting-reminder";

    private final EntityManager database;
    private final Outbox outbox;
    private final LetterPress press;
    private final Diaries diaries;
    private final Calendars calendars;
    private final Clock clock;
    private final String link;

    MeetingLetters(
            EntityManager database,
            Outbox outbox,
            LetterPress press,
            Diaries diaries,
            Calendars calendars,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.database = database;
        this.outbox = outbox;
        this.press = press;
        this.diaries = diaries;
        this.calendars = calendars;
        this.clock = clock;
        this.link = hubAddress + "/home";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.MEETING);
    }

    @Override
    public Optional<Written> write(OutgoingMail mail) {
        MeetingNews news = outbox.open(mail, MeetingNews.class);
        return meetingOf(mail, news)
                .flatMap(known -> {
                    diaries.takeTurns(known.occasionId(), known.readerId());
                    return meetingOf(mail, news);
                })
                .filter(meeting -> isTrue(news, meeting))
                .map(meeting -> new Written(
                        meeting.readerEmail(), press.print(letterOf(news, meeting), inviteOf(news, meeting))));
    }

    @Override
    public List<EmailExample> examples() {
        ExampleFacts facts = new ExampleFacts(clock);
        MeetingFacts meeting = facts.meeting(false, true, false);
        return List.of(
                example(MeetingNews.booked(ExampleFacts.ID), meeting),
                example(MeetingNews.booked(ExampleFacts.ID), facts.meeting(false, true, true)),
                example(MeetingNews.changed(ExampleFacts.ID, ExampleFacts.ID), meeting),
                example(MeetingNews.reminder(ExampleFacts.ID, 1), meeting),
                example(MeetingNews.cancelled(ExampleFacts.ID), facts.meeting(false, false, false)),
                example(MeetingNews.cancelled(ExampleFacts.ID), facts.meeting(true, false, false)));
    }

    private EmailExample example(MeetingNews news, MeetingFacts meeting) {
        return new EmailExample(OutgoingMail.MEETING, press.print(letterOf(news, meeting), null));
    }

    /** Of a meeting that has moved since, another mail tells. Who gave it up knows: a mail only takes an invite back. */
    private boolean isTrue(MeetingNews news, MeetingFacts meeting) {
        boolean isLatest = meeting.appointmentId().equals(news.appointmentId());
        if (!isLatest || !meeting.startsAt().isAfter(clock.instant())) {
            return false;
        }
        return switch (news.what()) {
            case MeetingNews.BOOKED -> meeting.stands() && (meeting.hasMoved() || !isMuted(BOOKED, meeting));
            case MeetingNews.REMINDER -> meeting.stands() && !isMuted(REMINDER, meeting) && isLast(news);
            case MeetingNews.CANCELLED -> !meeting.stands() && (!meeting.isGivenUpByReader() || isInDiary(meeting));
            default -> meeting.stands();
        };
    }

    private static boolean isMuted(String kind, MeetingFacts meeting) {
        return NotificationPreference.of(meeting.readerId()).mutes(kind);
    }

    /** When mail was late, the reminder that came next says the same. */
    private boolean isLast(MeetingNews reminder) {
        return database.createNativeQuery("select 1 from one_to_one.reminder"
                        + " where appointment_id = :appointment and days_before < :days")
                .setParameter("appointment", reminder.appointmentId())
                .setParameter("days", reminder.days())
                .getResultList()
                .isEmpty();
    }

    private boolean isInDiary(MeetingFacts meeting) {
        return diaries.has(meeting.occasionId(), meeting.readerId());
    }

    private Invite inviteOf(MeetingNews news, MeetingFacts meeting) {
        if (news.what().equals(MeetingNews.REMINDER)) {
            return null;
        }
        if (meeting.stands()) {
            return diaries.wants(meeting.occasionId(), meeting.readerId())
                    ? invite(meeting, diaries.writeIn(meeting.occasionId(), meeting.readerId()))
                    : null;
        }
        return isInDiary(meeting) ? invite(meeting, diaries.takeOut(meeting.occasionId(), meeting.readerId())) : null;
    }

    private Invite invite(MeetingFacts meeting, int sequence) {
        Occasion occasion = new Occasion(
                Diaries.uid(meeting.occasionId(), meeting.readerId()),
                sequence,
                MeetingFacts.TITLE,
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.where(),
                link,
                true,
                !meeting.stands());
        return calendars.invite(occasion, meeting.readerName(), meeting.readerEmail());
    }

    private Letter letterOf(MeetingNews news, MeetingFacts meeting) {
        if (news.what().equals(MeetingNews.CHANGED)) {
            return new Letter(
                    "Your meeting on " + meeting.when() + " has changed",
                    "Where or how you meet has changed. The time is the same.",
                    meeting.inWords(),
                    "If you cannot come, cancel it so that somebody else can have the time:",
                    link);
        }
        if (news.what().equals(MeetingNews.REMINDER)) {
            return new Letter(
                    "Reminder: your meeting on " + meeting.when(),
                    "This is a reminder of your meeting.",
                    meeting.inWords(),
                    "A missed meeting costs a colleague %d minutes that they could have had. If you cannot come, cancel it:"
                            .formatted(meeting.minutes()),
                    link);
        }
        if (meeting.stands()) {
            return new Letter(
                    meeting.hasMoved()
                            ? "Your meeting has moved to " + meeting.when()
                            : "Your meeting on " + meeting.when(),
                    meeting.hasMoved() ? "Your meeting has moved. This is its new time." : "You have a meeting.",
                    meeting.inWords(),
                    "If you cannot come, cancel it so that somebody else can have the time:",
                    link);
        }
        if (meeting.isTutor() && !meeting.isGivenUpByReader()) {
            return new Letter(
                    "Your time on " + meeting.when() + " is free again",
                    "A meeting of yours will not take place. Its time is free again.",
                    meeting.inWords(),
                    "You do not need to do anything. Log in to see your times:",
                    link);
        }
        return new Letter(
                "Your meeting on " + meeting.when() + " is cancelled",
                "This meeting will not take place.",
                meeting.inWords(),
                "Log in to see your meetings, or to choose another time:",
                link);
    }

    private Optional<MeetingFacts> meetingOf(OutgoingMail mail, MeetingNews news) {
        List<Tuple> found = database.createNativeQuery("""
                        select m.*, w.chosen_mode, w.chosen_place, p.id as reader_id, p.name as reader_name, p.email as reader_email
                          from meeting_in_diary m
                          join one_to_one.chosen_way w using (trust_id, appointment_id)
                          join person p on p.trust_id = m.trust_id and p.id = :reader
                         where m.diary_id = (select coalesce(a.diary_id, a.id) from one_to_one.appointment a where a.id = :appointment)
                           and p.id in (m.doctor_id, m.tutor_id) and p.status = 'active'
                        """, Tuple.class)
                .setParameter("reader", mail.personId)
                .setParameter("appointment", news.appointmentId())
                .getResultList();
        return found.stream().findFirst().map(MeetingFacts::of);
    }
}
