package org.ledhub.teaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;

/** A rhythm to be looked at before there is a programme. */
class ListPreview {

    @QueryParam("anchorDate")
    @NotNull(message = "Enter the first date")
    @FourDigitYear
    LocalDate anchorDate;

    @QueryParam("intervalWeeks")
    @NotNull(message = "Enter how often it is")
    @Min(value = 1, message = "Enter weeks from 1 to 12")
    @Max(value = 12, message = "Enter weeks from 1 to 12")
    Integer intervalWeeks;

    @QueryParam("startTime")
    @NotNull(message = "Enter when it starts")
    @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Enter a time like 14:00")
    String startTime;

    @QueryParam("minutes")
    @NotNull(message = "Enter how long it is")
    @Min(value = 5, message = "Enter minutes from 5 to 480")
    @Max(value = 480, message = "Enter minutes from 5 to 480")
    Integer minutes;

    @QueryParam("whenTwice")
    @OneOf({WallClock.EARLIER, WallClock.LATER})
    String whenTwice;

    @QueryParam("until")
    @NotNull(message = "Enter the last date")
    @FourDigitYear
    LocalDate until;
}
