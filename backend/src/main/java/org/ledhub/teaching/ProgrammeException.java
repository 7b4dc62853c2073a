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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is different about one date of a programme, kept by the date it was first meant for. */
@Entity
@Table(name = "programme_exception")
@IdClass(ProgrammeException.Key.class)
class ProgrammeException extends PanacheEntityBase {

    static final String SKIP = "skip";
    static final String MOVE = "move";
    static final String EXTRA = "extra";

    record Key(UUID programmeId, LocalDate originalDate) implements Serializable {}

    @Id
    @Column(name = "programme_id")
    UUID programmeId;

    @Id
    @Column(name = "original_date")
    LocalDate originalDate;

    String kind;

    @Column(name = "moved_to")
    LocalDate movedTo;

    @Column(name = "start_time")
    LocalTime startTime;

    String reason;

    static ProgrammeException skip(UUID programmeId, LocalDate date) {
        ProgrammeException exception = new ProgrammeException();
        exception.programmeId = programmeId;
        exception.originalDate = date;
        exception.kind = SKIP;
        exception.persist();
        return exception;
    }

    /** An admin has moved one occurrence by hand: it no longer follows when the programme's time changes. */
    static void moved(TeachingSession session) {
        ProgrammeException exception = of(session.programmeId, session.originalDate);
        if (exception == null) {
            exception = skip(session.programmeId, session.originalDate);
        }
        if (!exception.is(EXTRA)) {
            exception.kind = MOVE;
            exception.movedTo = LocalDate.ofInstant(session.startsAt, ZoneId.of(session.zone));
        }
        exception.startTime = LocalTime.ofInstant(session.startsAt, ZoneId.of(session.zone));
    }

    static ProgrammeException of(UUID programmeId, LocalDate date) {
        return findById(new Key(programmeId, date));
    }

    static Map<LocalDate, ProgrammeException> allOf(UUID programmeId) {
        List<ProgrammeException> exceptions = list("programmeId", programmeId);
        return exceptions.stream().collect(Collectors.toMap(each -> each.originalDate, Function.identity()));
    }

    void take(MakeException request) {
        kind = request.kind();
        movedTo = request.movedTo();
        startTime = request.startTime() == null ? null : LocalTime.parse(request.startTime());
        reason = request.reason();
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }
}
