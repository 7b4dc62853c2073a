package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class SessionNotOver extends Refusal {

    private static final long serialVersionUID = 1;

    SessionNotOver() {
        super(409, "session-not-over", "This session is not over yet", "Try again once the session has ended.");
    }
}
