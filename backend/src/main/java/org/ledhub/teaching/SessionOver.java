package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class SessionOver extends Refusal {

    private static final long serialVersionUID = 1;

    SessionOver() {
        super(409, "session-over", "This session is over", "Choose a session that is still to come.");
    }
}
