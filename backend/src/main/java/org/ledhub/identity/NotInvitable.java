package org.ledhub.identity;

import org.ledhub.shared.Refusal;

class NotInvitable extends Refusal {

    private static final long serialVersionUID = 1;

    NotInvitable() {
        super(409, "not-active", "They cannot log in", "Make them active first, then invite them.");
    }
}
