package org.ledhub.integration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** One event for one webhook: queued in the transaction of what happened, tried for a day, then a line of the log. */
@Entity
@Table(name = "webhook_delivery")
class WebhookDelivery extends PanacheEntityBase {

    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    static final String GIVEN_UP = "given-up";

    static final String ANSWER = "answer";
    static final String NO_ANSWER = "no-answer";
    static final String PRIVATE_ADDRESS = "private-address";
    static final String NO_SECRET = "no-secret";
    static final String SWITCHED_OFF = "switched-off";

    /** After each attempt but the last, which is a day after the first. The shortest is longer than a system is given to answer. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofMinutes(505));

    @Id
    UUID id;

    @Column(name = "webhook_id", updatable = false)
    UUID webhookId;

    @Column(updatable = false)
    String type;

    @Column(name = "subject_id", updatable = false)
    UUID subjectId;

    @Column(name = "happened_at", updatable = false)
    Instant happenedAt;

    int attempts;

    /** Of the attempts, those since it was queued or sent again by hand. */
    int tries;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "tried_at")
    Instant triedAt;

    /** Of HTTP, of the last attempt; null when there was no answer. */
    Integer status;

    String trouble;

    @Column(name = "delivered_at")
    Instant deliveredAt;

    @Column(name = "given_up_at")
    Instant givenUpAt;

    static WebhookDelivery queue(UUID webhookId, String type, UUID subjectId, Instant now) {
        WebhookDelivery delivery = new WebhookDelivery();
        delivery.id = Uuids.next();
        delivery.webhookId = webhookId;
        delivery.type = type;
        delivery.subjectId = subjectId;
        delivery.happenedAt = now;
        delivery.dueAt = now;
        delivery.persist();
        return delivery;
    }

    /** Passed over by every other replica. */
    static Optional<WebhookDelivery> lockNext(UUID webhookId, Instant now) {
        return WebhookDelivery.<WebhookDelivery>find(
                        "webhookId = ?1 and dueAt <= ?2 order by dueAt, id", webhookId, now)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list()
                .stream()
                .findFirst();
    }

    static WebhookDelivery lock(UUID webhookId, UUID id) {
        return WebhookDelivery.<WebhookDelivery>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(each -> each.webhookId.equals(webhookId))
                .orElseThrow(NotFound::new);
    }

    /** One more than the limit, so that the page knows whether there is a next one. */
    static List<WebhookDelivery> find(UUID webhookId, ListDeliveries wanted) {
        Conditions where = new Conditions()
                .and("webhookId = :webhook", "webhook", webhookId)
                .and("1 = 1" + inState(wanted.state))
                .after(Cursor.parse(wanted.cursor), "happenedAt", Cursor::instant, true);
        return WebhookDelivery.<WebhookDelivery>find(where.by("happenedAt desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    private static String inState(String state) {
        return switch (state) {
            case WAITING -> " and dueAt is not null";
            case DELIVERED -> " and deliveredAt is not null";
            case GIVEN_UP -> " and givenUpAt is not null";
            case null, default -> "";
        };
    }

    static void giveUpAllOf(UUID webhookId, Instant now) {
        update(
                "dueAt = null, givenUpAt = ?1, trouble = ?2 where webhookId = ?3 and dueAt is not null",
                now,
                SWITCHED_OFF,
                webhookId);
    }

    static void forgetBefore(Instant limit) {
        delete("happenedAt < ?1 and dueAt is null", limit);
    }

    String state() {
        if (deliveredAt != null) {
            return DELIVERED;
        }
        return givenUpAt == null ? WAITING : GIVEN_UP;
    }

    /** Counted before it is tried: what kills whoever tells it is given up in the end too. */
    void attempt(Instant now) {
        tries++;
        attempts++;
        triedAt = now;
        dueAt = now.plus(WAITS.get(Math.min(tries, WAITS.size()) - 1));
    }

    boolean isTriedOften() {
        return tries > WAITS.size();
    }

    void wentThrough(int answered, Instant now) {
        status = answered;
        trouble = null;
        dueAt = null;
        givenUpAt = null;
        deliveredAt = now;
    }

    /** @param answered null when there was no answer */
    void failed(String why, Integer answered, Instant now) {
        status = answered;
        trouble = why;
        if (isTriedOften()) {
            giveUp(why, now);
        }
    }

    void giveUp(String why, Instant now) {
        trouble = why;
        dueAt = null;
        givenUpAt = now;
    }

    /** With its id, so that a system that has it already can tell. */
    void sendAgain(Instant now) {
        tries = 0;
        dueAt = now;
        deliveredAt = null;
        givenUpAt = null;
    }
}
