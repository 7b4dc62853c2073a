package org.ledhub.appointments;

import jakarta.validation.constraints.Size;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** Both are the doctor's choice, and may be null. */
record BookSlot(
        @OneOf({
            "career",
            "portfolio-pathway",
            "portfolio",
            "exams-and-training",
            "pay-contract-and-rota",
            "pastoral-or-wellbeing",
            "workplace-difficulty",
            "something-else",
            "prefer-not-to-say"
        })
        String topic,

        @Size(max = 500, message = "Enter a message of up to 500 characters") @PlainText
        String message) {}
