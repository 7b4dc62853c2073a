package org.ledhub.identity;

import org.ledhub.shared.Refusal;

class InvitedAlready extends Refusal {

    private static final long serialVersionUID = 1;

    InvitedAlready() {
        super(
                409,
                "invited-already",
                "They have just been invited",
                "Ask them to look in their junk folder. You can send it again an hour after the last one.");
    }
}
