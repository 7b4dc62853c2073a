package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class CheckedInAlready extends Refusal {

    private static final long serialVersionUID = 1;

    CheckedInAlready() {
        super(
                409,
                "checked-in-already",
                "You have checked in",
                "If that is wrong, ask the education team to correct the register.");
    }
}
