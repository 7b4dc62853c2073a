package org.ledhub.identity;

import jakarta.validation.constraints.NotNull;

record AskForEmailCode(
        @NotNull(message = "Enter your new email address") @EmailAddress
        String email) {}
