package org.ledhub.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/** Who teaches. {@code role} may be null. */
record Speaker(
        @NotBlank(message = "Enter the speaker's name")
        @Size(max = 200, message = "Enter a name of up to 200 characters")
        @PlainText
        String name,

        @Size(max = 200, message = "Enter a role of up to 200 characters") @PlainText
        String role) {}
