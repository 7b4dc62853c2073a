package org.ledhub.appointments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** Times on one date, or on that weekday every so many weeks until a date, except on some. {@code start} and {@code end} are wall clock, hh:mm. */
record ReleaseSlots(
        @NotNull(message = "Enter a date") @FourDigitYear LocalDate date,

        @NotNull(message = "Enter when the first time starts")
        @Pattern(regexp = CLOCK, message = "Enter a time like 15:00")
        String start,

        @NotNull(message = "Enter when the last time ends")
        @Pattern(regexp = CLOCK, message = "Enter a time like 16:00")
        String end,

        @NotNull(message = "Choose how long each is") @MeetingMinutes
        Integer minutes,

        @Size(max = 200, message = "Enter a place of up to 200 characters") @PlainText
        String place,

        @NotNull(message = "Choose how you meet") @OneOf({"in-person", "online", "phone"})
        String mode,

        @Size(max = 2, message = "Choose up to two other ways to meet")
        List<@NotNull @Valid Way> otherWays,

        @Min(value = 1, message = "Enter weeks from 1 to 12") @Max(value = 12, message = "Enter weeks from 1 to 12")
        Integer everyWeeks,

        @FourDigitYear LocalDate until,

        @Size(max = 500, message = "Leave out up to 500 dates")
        List<@NotNull @FourDigitYear LocalDate> except) {

    ReleaseSlots {
        otherWays = otherWays == null ? List.of() : otherWays;
        except = except == null ? List.of() : except;
    }

    Ways ways() {
        return Ways.wanted(mode, place, otherWays);
    }

    static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";
}
