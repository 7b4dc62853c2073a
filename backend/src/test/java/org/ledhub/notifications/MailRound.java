package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;

/** One round of the postman, when a test says so rather than when the clock does. */
@ApplicationScoped
public class MailRound {

    private final Postman postman;

    MailRound(Postman postman) {
        this.postman = postman;
    }

    public void go() {
        postman.deliver();
    }
}
