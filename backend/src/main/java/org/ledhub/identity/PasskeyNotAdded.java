package org.ledhub.identity;

import org.ledhub.shared.Refusal;

final class PasskeyNotAdded extends Refusal {

    private static final long serialVersionUID = 1;

    PasskeyNotAdded() {
        super(
                422,
                "passkey-not-added",
                "The passkey could not be added",
                "Start again on this page. Your device has to ask for your fingerprint, face or PIN, within five minutes.");
    }
}
