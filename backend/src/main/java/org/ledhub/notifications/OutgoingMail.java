package org.ledhub.notifications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.ledhub.shared.Uuids;

/** A mail to be sent, queued in the transaction of what it tells about. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class OutgoingMail extends PanacheEntityBase {

    static final String LOG_IN_CODE = "log-in-code";
    static final String INVITATION = "invitation";
    /** Of one to ones, whatever is said of them. */
    static final String MEETING = "meeting";

    private static final String DUE =
            "sentAt is null and droppedAt is null and parkedAt is null and nextAttemptAt <= ?1 order by nextAttemptAt";

    @Id
    UUID id;

    @Column(name = "to_address")
    String toAddress;

    String kind;

    /** One mail per occasion, however often it is queued. */
    @Column(name = "business_key")
    String businessKey;

    /** Gone once it is sent. Mail about a place has none before. */
    @Column(name = "sealed_content")
    byte[] sealedContent;

    @Column(name = "created_at")
    Instant createdAt;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "sent_at")
    Instant sentAt;

    /** No longer true when it was to be sent. */
    @Column(name = "dropped_at")
    Instant droppedAt;

    /** Given up, until somebody looks at it. */
    @Column(name = "parked_at")
    Instant parkedAt;

    String trouble;

    /** Null for mail to an address that is asking to be somebody's. */
    @Column(name = "person_id")
    UUID personId;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    /** Due at once. */
    static OutgoingMail to(String address, String kind, String businessKey, Instant now) {
        OutgoingMail mail = PrivateMail.KINDS.contains(kind) ? new PrivateMail() : new TrustMail();
        mail.id = Uuids.next();
        mail.toAddress = address;
        mail.kind = kind;
        mail.businessKey = businessKey;
        mail.createdAt = now;
        mail.nextAttemptAt = now;
        return mail;
    }

    /** Codes first: somebody waits for theirs. Then the little that there is about one to ones. */
    static Optional<OutgoingMail> lockNext(Instant now) {
        return locked(TrustMail.find("kind = '" + LOG_IN_CODE + "' and " + DUE, now))
                .or(() -> locked(PrivateMail.find(DUE, now)))
                .or(() -> locked(TrustMail.find(DUE, now)));
    }

    /** Passed over by every other replica. */
    private static Optional<OutgoingMail> locked(PanacheQuery<OutgoingMail> due) {
        return due
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list()
                .stream()
                .findFirst();
    }

    static boolean isQueued(String businessKey) {
        return count("businessKey", businessKey) > 0;
    }

    /** What is written before it is sent can be read at once; of all other mail there are no words before. */
    static List<OutgoingMail> newest(String toAddress, int most) {
        String written = "sealedContent is not null and (sentAt is not null or kind in ('%s', '%s', '%s'))"
                .formatted(LOG_IN_CODE, INVITATION, AccountMail.KIND);
        String newestFirst = " order by createdAt desc, id desc";
        return toAddress == null
                ? find(written + newestFirst).page(0, most).list()
                : find("toAddress = ?1 and " + written + newestFirst, toAddress)
                        .page(0, most)
                        .list();
    }

    static void forgetBefore(Instant limit) {
        String isOld = "createdAt < ?1 and (sentAt is not null or droppedAt is not null or parkedAt is not null)";
        TrustMail.delete(isOld, limit);
        PrivateMail.delete(isOld, limit);
    }

    void park(Instant now, String why) {
        parkedAt = now;
        trouble = why;
        sealedContent = null;
    }

    String boundTo() {
        return "outgoing_mail|" + id;
    }
}
