package org.ledhub.teaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;

/** What an admin writes about a programme, and every occurrence starts with. {@code startTime} is wall clock, hh:mm. */
class ProgrammeFacts extends TeachingFacts {

    @NotNull(message = "Enter when it starts")
    @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Enter a time like 14:00")
    public String startTime;

    @NotNull(message = "Enter how long it is")
    @Min(value = 5, message = "Enter minutes from 5 to 480")
    @Max(value = 480, message = "Enter minutes from 5 to 480")
    public Integer minutes;

    @OneOf({WallClock.EARLIER, WallClock.LATER})
    public String whenTwice;

    @NotNull(message = "Enter the last date")
    @FourDigitYear
    public LocalDate until;
}
