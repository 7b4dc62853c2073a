package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;

/** A recurring series of teaching: one object with an anchor date, a wall-clock time, a zone and an interval. */
@Entity
@Table(name = "programme")
class Programme extends PanacheEntityBase {

    @Id
    UUID id;

    String title;

    @Column(name = "anchor_date")
    LocalDate anchorDate;

    @Column(name = "start_time")
    LocalTime startTime;

    int minutes;
    String zone;

    @Column(name = "when_twice")
    String whenTwice;

    @Column(name = "interval_weeks")
    int intervalWeeks;

    /** The last date for which occurrences were made. */
    @Column(name = "planned_until")
    LocalDate plannedUntil;

    String theme;
    String location;
    String mode;
    int capacity;

    @Column(name = "cpd_minutes")
    int cpdMinutes;

    @Version
    int version;

    static Programme from(CreateProgramme request) {
        Programme programme = new Programme();
        programme.id = Uuids.next();
        programme.zone = Time.LONDON.getId();
        programme.anchorDate = request.anchorDate;
        programme.intervalWeeks = request.intervalWeeks;
        programme.take(request);
        programme.persist();
        return programme;
    }

    static List<Programme> all() {
        return list("order by anchorDate desc, id");
    }

    static Programme visible(UUID id) {
        return found(findById(id));
    }

    /** Locked: whoever changes its dates takes turns here. */
    static Programme lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Programme found(Programme programme) {
        if (programme == null) {
            throw new NotFound();
        }
        return programme;
    }

    void take(ProgrammeFacts asked) {
        DateFacts facts = factsOf(asked);
        title = facts.title();
        startTime = facts.timing().startTime();
        minutes = facts.timing().minutes();
        whenTwice = facts.timing().whenTwice();
        plannedUntil = asked.until;
        theme = facts.theme();
        location = facts.location();
        mode = facts.mode();
        capacity = facts.capacity();
        cpdMinutes = facts.cpdMinutes();
    }

    Recurrence recurrence() {
        return new Recurrence(anchorDate, intervalWeeks);
    }

    DateFacts facts() {
        return new DateFacts(
                new DateTiming(startTime, minutes, whenTwice), title, theme, location, mode, capacity, cpdMinutes);
    }

    DateFacts factsOf(ProgrammeFacts asked) {
        return new DateFacts(
                timingOf(asked),
                asked.title.strip(),
                asked.theme,
                asked.location,
                asked.mode,
                asked.capacity,
                asked.cpdMinutes);
    }

    /** Which of two times was meant stays, until another time is asked for. */
    private DateTiming timingOf(ProgrammeFacts asked) {
        LocalTime start = LocalTime.parse(asked.startTime);
        boolean isSaidBefore = asked.whenTwice == null && start.equals(startTime);
        return new DateTiming(start, asked.minutes, isSaidBefore ? whenTwice : asked.whenTwice);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
