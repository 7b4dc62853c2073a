package org.ledhub.notifications;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** One round of the postman, when a test says so rather than when the clock does. */
@ApplicationScoped
public class MailRound {

    private final Postman postman;
    private final Reminders reminders;
    private final AfterwardsMail afterwards;
    private final DayLists dayLists;
    private final Digest digest;
    private final ContractEnds contracts;
    private final LibraryMail library;
    private final MailKeeper keeper;
    private final Rows rows;
    private final RowIdentity identity;

    MailRound(
            Postman postman,
            Reminders reminders,
            AfterwardsMail afterwards,
            DayLists dayLists,
            Digest digest,
            ContractEnds contracts,
            LibraryMail library,
            MailKeeper keeper,
            Rows rows,
            RowIdentity identity) {
        this.postman = postman;
        this.reminders = reminders;
        this.afterwards = afterwards;
        this.dayLists = dayLists;
        this.digest = digest;
        this.contracts = contracts;
        this.library = library;
        this.keeper = keeper;
        this.rows = rows;
        this.identity = identity;
    }

    /** Of every trust: for the next test there is nothing to send. */
    void forgetWhatWaits() {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actFor("postman");
            for (String outbox : List.of("outgoing_mail", "one_to_one.outgoing_mail")) {
                rows.add("update " + outbox + " set parked_at = now(), sealed_content = null"
                        + " where sent_at is null and dropped_at is null and parked_at is null");
            }
        });
    }

    /** A round of whoever finds what is due, before the postman's. */
    void remindAndGo() {
        reminders.remind();
        afterwards.askForFeedback();
        dayLists.queue();
        digest.queue();
        contracts.queue();
        library.askForReviews();
        go();
    }

    void forgetWhatIsOld() {
        keeper.forget();
    }

    public void go() {
        postman.deliver();
    }
}
