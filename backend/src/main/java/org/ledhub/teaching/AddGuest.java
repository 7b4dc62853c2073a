package org.ledhub.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** {@code reason} is needed once the register has been locked. */
record AddGuest(
        @NotBlank(message = "Enter the guest's name")
        @Size(max = 200, message = "Enter up to 200 characters")
        @PlainText
        String name,

        @NotBlank(message = "Choose a profession") @Size(max = 100, message = "Enter up to 100 characters") @PlainText
        String profession,

        @NotNull(message = "Choose whether they were in the room or online") @OneOf({"in-person", "remote"})
        String presence,

        @Size(min = 1, max = 200, message = "Enter a reason of up to 200 characters") @PlainText
        String reason) {}
