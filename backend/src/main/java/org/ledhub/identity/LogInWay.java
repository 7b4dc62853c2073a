package org.ledhub.identity;

/** How somebody proved who they are. */
final class LogInWay {

    static final String CODE = "code";
    static final String PASSKEY = "passkey";
    static final String SINGLE_SIGN_ON = "single-sign-on";

    private LogInWay() {}
}
