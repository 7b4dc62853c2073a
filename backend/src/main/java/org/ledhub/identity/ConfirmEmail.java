package org.ledhub.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record ConfirmEmail(
        @NotNull(message = "Enter your new email address") @EmailAddress
        String email,

        @NotNull(message = "Enter the code") @Pattern(regexp = "[0-9]{6}", message = "Enter the 6 digits of the code")
        String code) {}
