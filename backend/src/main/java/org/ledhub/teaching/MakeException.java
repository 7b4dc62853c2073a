package org.ledhub.teaching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** What is different about one date of a programme. {@code movedTo} belongs to a move; {@code startTime} to a move or an extra date. */
record MakeException(
        @NotNull(message = "Choose what is different")
        @OneOf({ProgrammeException.SKIP, ProgrammeException.MOVE, ProgrammeException.EXTRA})
        String kind,

        @FourDigitYear LocalDate movedTo,

        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Enter a time like 14:00")
        String startTime,

        @OneOf({WallClock.EARLIER, WallClock.LATER}) String whenTwice,

        @Size(max = 500, message = "Enter a reason of up to 500 characters") @PlainText
        String reason) {}
