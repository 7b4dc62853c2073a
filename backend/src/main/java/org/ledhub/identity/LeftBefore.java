package org.ledhub.identity;

import org.ledhub.shared.Refusal;

/** Somebody comes back: their records wait for them. */
class LeftBefore extends Refusal {

    private static final long serialVersionUID = 1;

    LeftBefore() {
        super(
                409,
                "left-before",
                "They were here before",
                "Somebody with this email address has left. Find them among those who left, and make them active again.");
    }
}
