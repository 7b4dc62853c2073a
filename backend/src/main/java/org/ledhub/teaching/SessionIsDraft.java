package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class SessionIsDraft extends Refusal {

    private static final long serialVersionUID = 1;

    SessionIsDraft() {
        super(409, "session-not-published", "This session is a draft", "Publish it first: a draft has no register.");
    }
}
