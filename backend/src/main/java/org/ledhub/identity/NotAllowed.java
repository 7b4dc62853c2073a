package org.ledhub.identity;

import org.ledhub.shared.Refusal;

/** A person without the role. */
final class NotAllowed extends Refusal {

    private static final long serialVersionUID = 1;

    NotAllowed() {
        super(
                403,
                "not-allowed",
                "You cannot do this",
                "Your account does not have the role that this needs. Ask your education team.");
    }
}
