package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class SessionIsCancelled extends Refusal {

    private static final long serialVersionUID = 1;

    SessionIsCancelled() {
        super(409, "session-cancelled", "This session is cancelled", "Choose another session.");
    }
}
