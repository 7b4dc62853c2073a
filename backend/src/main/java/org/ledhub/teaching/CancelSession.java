package org.ledhub.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

record CancelSession(
        @NotBlank(message = "Enter the reason")
        @Size(max = 500, message = "Enter a reason of up to 500 characters")
        @PlainText
        String reason) {}
