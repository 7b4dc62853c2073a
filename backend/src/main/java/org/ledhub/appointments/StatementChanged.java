package org.ledhub.appointments;

import org.ledhub.shared.Refusal;

final class StatementChanged extends Refusal {

    private static final long serialVersionUID = 1;

    StatementChanged() {
        super(
                409,
                "statement-changed",
                "These are not the words in force",
                "Read the statement again and accept that one.");
    }
}
