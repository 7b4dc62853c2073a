package org.ledhub.teaching;

import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/** {@code reason} is needed once the register has been locked. */
record TakeGuestOff(
        @Size(min = 1, max = 200, message = "Enter a reason of up to 200 characters") @PlainText
        String reason) {}
