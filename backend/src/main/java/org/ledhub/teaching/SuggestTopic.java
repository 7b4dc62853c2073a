package org.ledhub.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/** {@code offer}: who suggests it would teach it too. */
record SuggestTopic(
        @NotBlank(message = "Enter a topic") @Size(max = 200, message = "Enter up to 200 characters") @PlainText
        String title,

        @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String why,

        boolean offer) {}
