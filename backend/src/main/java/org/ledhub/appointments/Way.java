package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** How two meet, and where: a room, the address of an online meeting, a number to ring; or null. */
record Way(
        @NotNull(message = "Choose how you meet") @OneOf({"in-person", "online", "phone"})
        String mode,

        @Size(max = 200, message = "Enter a place of up to 200 characters") @PlainText
        String place) {

    Way withoutAddress() {
        return mode.equals("in-person") ? this : new Way(mode, null);
    }
}
