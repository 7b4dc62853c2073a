package org.ledhub.teaching;

import jakarta.validation.constraints.Size;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** {@code presence} null: not present. {@code fromSheet}: carried over from the paper sheet. */
record MarkRegister(
        @OneOf({"in-person", "remote"}) String presence,
        boolean fromSheet,

        @Size(max = 200, message = "Enter a reason of up to 200 characters") @PlainText
        String reason) {}
