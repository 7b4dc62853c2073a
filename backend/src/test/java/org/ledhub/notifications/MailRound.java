package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;

/** One round of the postman, when a test says so rather than when the clock does. */
@ApplicationScoped
public class MailRound {

    private final Postman postman;
    private final Reminders reminders;
    private final AfterwardsMail afterwards;
    private final DayLists dayLists;
    private final Digest digest;
    private final ContractEnds contracts;

    MailRound(
            Postman postman,
            Reminders reminders,
            AfterwardsMail afterwards,
            DayLists dayLists,
            Digest digest,
            ContractEnds contracts) {
        this.postman = postman;
        this.reminders = reminders;
        this.afterwards = afterwards;
        this.dayLists = dayLists;
        this.digest = digest;
        this.contracts = contracts;
    }

    /** A round of whoever finds what is due, before the postman's. */
    void remindAndGo() {
        reminders.remind();
        afterwards.askForFeedback();
        dayLists.queue();
        digest.queue();
        contracts.queue();
        go();
    }

    public void go() {
        postman.deliver();
    }
}
