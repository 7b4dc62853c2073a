package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.ledhub.notifications.TrialMail.Part;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** What a trial would have mailed. */
@ApplicationScoped
@WithoutLogIn
class TrialMailbox {

    private final Outbox outbox;
    private final RowIdentity rows;

    TrialMailbox(Outbox outbox, RowIdentity rows) {
        this.outbox = outbox;
        this.rows = rows;
    }

    @Transactional
    List<TrialMail> newest(String to, int most) {
        rows.actFor("postman");
        return OutgoingMail.newest(to, most).stream().map(this::read).toList();
    }

    private TrialMail read(OutgoingMail mail) {
        MailContent content = outbox.contentOf(mail);
        return new TrialMail(
                mail.toAddress,
                content.subject(),
                content.text(),
                content.html(),
                mail.createdAt,
                Stream.ofNullable(content.invite()).map(Part::of).toList());
    }
}
