package org.ledhub.teaching;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Versioned;

record ProgrammeResponse(
        UUID id,
        String title,
        LocalDate anchorDate,
        @JsonFormat(pattern = "HH:mm") LocalTime startTime,
        int minutes,
        String zone,
        int intervalWeeks,
        LocalDate until,
        String theme,
        String location,
        String mode,
        int capacity,
        int cpdMinutes,
        List<Exception> exceptions,
        @JsonIgnore long version)
        implements Versioned {

    record Exception(
            LocalDate date,
            String kind,
            LocalDate movedTo,
            @JsonFormat(pattern = "HH:mm") LocalTime startTime,
            String reason) {

        static Exception of(ProgrammeException exception) {
            return new Exception(
                    exception.originalDate, exception.kind, exception.movedTo, exception.startTime, exception.reason);
        }
    }

    static ProgrammeResponse of(Programme programme) {
        return new ProgrammeResponse(
                programme.id,
                programme.title,
                programme.anchorDate,
                programme.startTime,
                programme.minutes,
                programme.zone,
                programme.intervalWeeks,
                programme.plannedUntil,
                programme.theme,
                programme.location,
                programme.mode,
                programme.capacity,
                programme.cpdMinutes,
                ProgrammeException.allOf(programme.id).values().stream()
                        .map(Exception::of)
                        .sorted(Comparator.comparing(Exception::date))
                        .toList(),
                programme.version);
    }
}
