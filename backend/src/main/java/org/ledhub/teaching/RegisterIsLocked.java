package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

/** What a certificate says about a session stays as long as its register is locked. */
final class RegisterIsLocked extends Refusal {

    private static final long serialVersionUID = 1;

    RegisterIsLocked() {
        super(
                409,
                "register-locked",
                "The register is locked",
                "Open the register again first. Certificates are made anew when you lock it.");
    }
}
