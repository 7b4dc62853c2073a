package org.ledhub.shared;

/** There is no log-in, or it has ended. */
public final class NotLoggedIn extends Refusal {

    private static final long serialVersionUID = 1;

    public NotLoggedIn() {
        super(401, "not-logged-in", "You are not logged in", "Log in and try again.");
    }
}
