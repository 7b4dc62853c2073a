package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What the dates of a programme had before one from which it was changed. */
@Entity
@Table(name = "programme_earlier_time")
@IdClass(EarlierTime.Key.class)
class EarlierTime extends PanacheEntityBase {

    record Key(UUID programmeId, LocalDate beforeDate) implements Serializable {}

    @Id
    @Column(name = "programme_id")
    UUID programmeId;

    @Id
    @Column(name = "before_date")
    LocalDate beforeDate;

    @Column(name = "start_time")
    LocalTime startTime;

    int minutes;

    @Column(name = "when_twice")
    String whenTwice;

    static void keep(UUID programmeId, LocalDate beforeDate, DateTiming held) {
        EarlierTime earlier = new EarlierTime();
        earlier.programmeId = programmeId;
        earlier.beforeDate = beforeDate;
        earlier.startTime = held.startTime();
        earlier.minutes = held.minutes();
        earlier.whenTwice = held.whenTwice();
        earlier.persist();
    }

    static List<EarlierTime> allOf(UUID programmeId) {
        return list("programmeId", programmeId);
    }

    DateTiming timing() {
        return new DateTiming(startTime, minutes, whenTwice);
    }

    /** Takes what is different of two timings, and keeps the rest. */
    void follow(DateTiming before, DateTiming now) {
        if (!before.startTime().equals(now.startTime())) {
            startTime = now.startTime();
            whenTwice = now.whenTwice();
        }
        if (before.minutes() != now.minutes()) {
            minutes = now.minutes();
        }
    }
}
