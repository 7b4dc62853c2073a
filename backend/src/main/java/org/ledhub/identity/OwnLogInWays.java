package org.ledhub.identity;

import org.ledhub.shared.Refusal;

class OwnLogInWays extends Refusal {

    private static final long serialVersionUID = 1;

    OwnLogInWays() {
        super(
                409,
                "own-log-in-ways",
                "These are your own",
                "Change how you log in on your account page. If you have lost your devices, ask another administrator.");
    }
}
