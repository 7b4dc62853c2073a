package org.ledhub.notifications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.SpecHints;

/** A mail to be sent, queued in the transaction of what it tells about. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail extends PanacheEntityBase {

    private static final int SKIP_LOCKED = -2;

    @Id
    UUID id;

    @Column(name = "to_address")
    String toAddress;

    String kind;

    /** One mail per occasion, however often it is queued. */
    @Column(name = "business_key")
    String businessKey;

    /** Gone once it is sent. */
    @Column(name = "sealed_content")
    byte[] sealedContent;

    @Column(name = "created_at")
    Instant createdAt;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "sent_at")
    Instant sentAt;

    static List<OutgoingMail> lockDue(Instant now, int most) {
        return OutgoingMail.<OutgoingMail>find("sentAt is null and nextAttemptAt <= ?1 order by nextAttemptAt", now)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
                .list();
    }

    static List<OutgoingMail> newest(String toAddress, int most) {
        return toAddress == null
                ? find("order by createdAt desc, id desc").page(0, most).list()
                : find("toAddress = ?1 order by createdAt desc, id desc", toAddress)
                        .page(0, most)
                        .list();
    }

    String boundTo() {
        return "outgoing_mail|" + id;
    }
}
