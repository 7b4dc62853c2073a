package org.ledhub.appointments;

import jakarta.validation.constraints.Size;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * All are the doctor's choice, and may be null.
 *
 * @param mode among those that the time offers; null for its own
 */
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
        String message,

        @OneOf({"in-person", "online", "phone"}) String mode) {}
