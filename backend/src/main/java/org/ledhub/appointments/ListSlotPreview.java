package org.ledhub.appointments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.ledhub.shared.FourDigitYear;

/** A release to be looked at before anything is made. */
class ListSlotPreview {

    @QueryParam("date")
    @NotNull(message = "Enter a date")
    @FourDigitYear
    LocalDate date;

    @QueryParam("start")
    @NotNull(message = "Enter when the first time starts")
    @Pattern(regexp = ReleaseSlots.CLOCK, message = "Enter a time like 15:00")
    String start;

    @QueryParam("end")
    @NotNull(message = "Enter when the last time ends")
    @Pattern(regexp = ReleaseSlots.CLOCK, message = "Enter a time like 16:00")
    String end;

    @QueryParam("minutes")
    @NotNull(message = "Choose how long each is")
    @MeetingMinutes
    Integer minutes;

    @QueryParam("everyWeeks")
    @Min(value = 1, message = "Enter weeks from 1 to 12")
    @Max(value = 12, message = "Enter weeks from 1 to 12")
    Integer everyWeeks;

    @QueryParam("until")
    @FourDigitYear
    LocalDate until;

    Timetable timetable() {
        return new Timetable(
                new ReleaseSlots(date, start, end, minutes, null, null, List.of(), everyWeeks, until, List.of()));
    }
}
