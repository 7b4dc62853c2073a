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
import java.util.Objects;
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

    String title;
    String theme;
    String location;
    String mode;
    int capacity;

    @Column(name = "cpd_minutes")
    int cpdMinutes;

    static void keep(UUID programmeId, LocalDate beforeDate, DateFacts held) {
        EarlierTime earlier = new EarlierTime();
        earlier.programmeId = programmeId;
        earlier.beforeDate = beforeDate;
        earlier.take(held);
        earlier.persist();
    }

    static List<EarlierTime> allOf(UUID programmeId) {
        return list("programmeId", programmeId);
    }

    DateFacts facts() {
        return new DateFacts(
                new DateTiming(startTime, minutes, whenTwice), title, theme, location, mode, capacity, cpdMinutes);
    }

    /** Takes what is different in a change of the programme, and keeps the rest. */
    void follow(DateFacts before, DateFacts now) {
        DateFacts own = facts();
        take(new DateFacts(
                own.timing().following(before.timing(), now.timing()),
                followed(own.title(), before.title(), now.title()),
                followed(own.theme(), before.theme(), now.theme()),
                followed(own.location(), before.location(), now.location()),
                followed(own.mode(), before.mode(), now.mode()),
                followed(own.capacity(), before.capacity(), now.capacity()),
                followed(own.cpdMinutes(), before.cpdMinutes(), now.cpdMinutes())));
    }

    private static <T> T followed(T own, T before, T now) {
        return Objects.equals(before, now) ? own : now;
    }

    private void take(DateFacts facts) {
        startTime = facts.timing().startTime();
        minutes = facts.timing().minutes();
        whenTwice = facts.timing().whenTwice();
        title = facts.title();
        theme = facts.theme();
        location = facts.location();
        mode = facts.mode();
        capacity = facts.capacity();
        cpdMinutes = facts.cpdMinutes();
    }
}
