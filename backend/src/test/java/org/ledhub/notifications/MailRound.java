package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;

/** One round of the postman, when a test says so rather than when the clock does. */
@ApplicationScoped
public class MailRound {

    private final Postman postman;
    private final Reminders reminders;

    MailRound(Postman postman, Reminders reminders) {
        this.postman = postman;
        this.reminders = reminders;
    }

    /** A round of whoever reminds people, before the postman's. */
    void remindAndGo() {
        reminders.remind();
        go();
    }

    public void go() {
        postman.deliver();
    }
}
