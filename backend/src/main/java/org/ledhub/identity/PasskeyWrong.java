package org.ledhub.identity;

import org.ledhub.shared.Refusal;

/** Unknown, removed, stopped, signed for another site or another challenge, or nobody's: the answer is the same. */
final class PasskeyWrong extends Refusal {

    private static final long serialVersionUID = 1;

    PasskeyWrong() {
        super(
                401,
                "passkey-wrong",
                "That passkey did not work",
                "Try again, or ask for a code by email. A passkey that was removed from your account no longer works.");
    }
}
