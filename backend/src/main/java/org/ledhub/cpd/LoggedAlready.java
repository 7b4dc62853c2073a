package org.ledhub.cpd;

import org.ledhub.shared.Refusal;

final class LoggedAlready extends Refusal {

    private static final long serialVersionUID = 1;

    LoggedAlready() {
        super(
                409,
                "logged-already",
                "You have this activity already",
                "An activity with this title is there on this date. Send it with \"again\" to have it twice.");
    }
}
