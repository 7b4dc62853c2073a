package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;

/** One round of the postman, when a test says so rather than when the clock does. */
@ApplicationScoped
public class MailRound {

    private final Postman postman;
    private final Reminders reminders;
    private final AfterwardsMail afterwards;
    private final DayLists dayLists;

    MailRound(Postman postman, Reminders reminders, AfterwardsMail afterwards, DayLists dayLists) {
        this.postman = postman;
        this.reminders = reminders;
        this.afterwards = afterwards;
        this.dayLists = dayLists;
    }

    /** A round of whoever finds what is due, before the postman's. */
    void remindAndGo() {
        reminders.remind();
        afterwards.askForFeedback();
        dayLists.queue();
        go();
    }

    public void go() {
        postman.deliver();
    }
}
