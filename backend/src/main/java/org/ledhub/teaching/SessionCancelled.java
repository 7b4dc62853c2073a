package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class SessionCancelled extends Refusal {

    private static final long serialVersionUID = 1;

    SessionCancelled() {
        super(409, "session-cancelled", "This session is cancelled", "Choose another session.");
    }
}
