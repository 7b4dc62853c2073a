package org.ledhub.identity;

import org.ledhub.shared.Refusal;

/** A tutor or an administrator who logged in with a code asks for more than to add their first passkey. */
final class PasskeyNeeded extends Refusal {

    private static final long serialVersionUID = 1;

    PasskeyNeeded() {
        super(
                403,
                "passkey-needed",
                "Log in with a passkey",
                "Tutors and the education team need more than a code. Log in with your passkey, or add your first one.");
    }
}
