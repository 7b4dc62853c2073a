package org.ledhub.identity;

/** What a person is in the programme. A person may be several. */
public final class Role {

    public static final String LED = "led";
    public static final String TUTOR = "tutor";
    public static final String ADMIN = "admin";

    /** Somebody who has left and reads their own CPD for a time. Nobody is given this role; a log-in has it. */
    public static final String LEAVER = "leaver";

    /** A tutor or an administrator who logged in with a code where that is not enough, and adds a passkey. Nobody is given this role. */
    public static final String CODE_ONLY = "code-only";

    private Role() {}
}
