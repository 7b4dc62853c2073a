package org.ledhub.teaching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.ledhub.shared.OneOf;

record CheckIn(
        @NotNull(message = "Enter the code on the screen")
        @Pattern(regexp = "[A-Za-z0-9]{6}", message = "Enter the 6 letters and digits on the screen")
        String code,

        @NotNull(message = "Choose whether you are in the room") @OneOf({"in-person", "remote"})
        String mode) {}
