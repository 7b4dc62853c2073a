package org.ledhub.identity;

import org.ledhub.shared.Refusal;

/** Wrong, used, too old, tried too often, or the address of somebody else: the answer is the same. */
final class EmailNotConfirmed extends Refusal {

    private static final long serialVersionUID = 1;

    EmailNotConfirmed() {
        super(
                422,
                "email-not-confirmed",
                "That code did not work",
                "Check the code, or ask for a new one. A code works once, for 15 minutes. Your email address is as it was.");
    }
}
