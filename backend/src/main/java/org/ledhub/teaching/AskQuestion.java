package org.ledhub.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/** {@code anonymous}: other doctors and speakers do not see who asks. */
record AskQuestion(
        @NotBlank(message = "Enter your question") @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String text,

        boolean anonymous) {}
