package org.ledhub.identity;

import jakarta.validation.constraints.NotNull;

record AskForLogInCode(
        @NotNull(message = "Enter your email address") @EmailAddress
        String email) {}
