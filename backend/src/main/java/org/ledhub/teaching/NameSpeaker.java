package org.ledhub.teaching;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.ledhub.shared.PlainText;

/** Who teaches: a guest by name, or someone of the trust, known by email or by id. */
record NameSpeaker(
        @NotBlank(message = "Enter the speaker's name")
        @Size(max = 200, message = "Enter a name of up to 200 characters")
        @PlainText
        String name,

        @Size(max = 200, message = "Enter a role of up to 200 characters") @PlainText
        String role,

        @Email(message = "Enter an email address in the correct format, like name@example.com")
        @Size(min = 3, max = 254, message = "Enter an email address in the correct format, like name@example.com")
        String email,

        UUID personId) {}
