package org.ledhub.appointments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * A time as its tutor wants it, and whether it is to be so for the rest of its release. {@code start} is wall clock, hh:mm: the others
 * start as much earlier or later as this one.
 *
 * @param dryRun to be told what it would do
 */
record ChangeSlots(
        @NotNull(message = "Choose a time") UUID slotId,

        @NotNull(message = "Choose which times to change") @OneOf({THIS, LATER, ALL})
        String scope,

        @NotNull(message = "Enter when it starts")
        @Pattern(regexp = ReleaseSlots.CLOCK, message = "Enter a time like 15:00")
        String start,

        @NotNull(message = "Choose how long each is") @MeetingMinutes
        Integer minutes,

        @Size(max = 200, message = "Enter a place of up to 200 characters") @PlainText
        String place,

        @NotNull(message = "Choose how you meet") @OneOf({"in-person", "online", "phone"})
        String mode,

        @Size(max = 2, message = "Choose up to two other ways to meet")
        List<@NotNull @Valid Way> otherWays,

        boolean dryRun) {

    ChangeSlots {
        otherWays = otherWays == null ? List.of() : otherWays;
    }

    Ways ways() {
        return Ways.wanted(mode, place, otherWays);
    }

    static final String THIS = "this";
    static final String LATER = "later";
    static final String ALL = "all";
}
