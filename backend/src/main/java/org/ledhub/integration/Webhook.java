package org.ledhub.integration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** A system of the trust that is told what happened. */
@Entity
@Table(name = "webhook")
class Webhook extends PanacheEntityBase {

    static final String BY_HAND = "by-hand";
    static final String FAILING = "failing";

    /** One event is tried eight times within a day: neither a short outage nor a single event switches anything off. */
    private static final Duration LONGEST_FAILING = Duration.ofDays(3);

    private static final int FEWEST_FAILURES = 10;

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    String name;

    String address;

    List<String> events;

    @Column(name = "created_by", updatable = false)
    UUID createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "off_at")
    Instant offAt;

    @Column(name = "off_because")
    String offBecause;

    /** Attempts since the last that went through. They are no change that an admin's would be stale after. */
    @OptimisticLock(excluded = true)
    int failures;

    @OptimisticLock(excluded = true)
    @Column(name = "failing_since")
    Instant failingSince;

    @Version
    int version;

    static Webhook add(AddWebhook request, UUID createdBy, Instant now) {
        Webhook webhook = new Webhook();
        webhook.id = Uuids.next();
        webhook.name = request.name();
        webhook.address = request.address();
        webhook.events = inOrder(request.events());
        webhook.createdBy = createdBy;
        webhook.createdAt = now;
        webhook.persistAndFlush();
        return webhook;
    }

    static Webhook get(UUID id) {
        return Webhook.<Webhook>findByIdOptional(id).orElseThrow(NotFound::new);
    }

    static Webhook lock(UUID id) {
        return Webhook.<Webhook>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }

    /** One more than the limit, so that the page knows whether there is a next one. */
    static List<Webhook> find(ListWebhooks wanted) {
        Conditions where = new Conditions().after(Cursor.parse(wanted.cursor), "name", Cursor::sortedBy, false);
        return Webhook.<Webhook>find(where.by("name, id"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    @SuppressWarnings("unchecked")
    static List<UUID> toBeToldOf(String type) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from webhook where off_at is null and :type = any (events) order by id", UUID.class)
                .setParameter("type", type)
                .getResultList();
    }

    void take(ChangeWebhook request, Instant now) {
        name = request.name();
        address = request.address();
        events = inOrder(request.events());
        if (request.off() && !isOff()) {
            switchOff(BY_HAND, now);
        } else if (!request.off()) {
            offAt = null;
            offBecause = null;
            wentThrough();
        }
    }

    boolean isOff() {
        return offAt != null;
    }

    void wentThrough() {
        failures = 0;
        failingSince = null;
    }

    /** @return whether it has failed for too long, and is off from now on */
    boolean failed(Instant now) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        boolean isHopeless = failures >= FEWEST_FAILURES
                && !failingSince.plus(LONGEST_FAILING).isAfter(now);
        if (isHopeless) {
            switchOff(FAILING, now);
        }
        return isHopeless;
    }

    private void switchOff(String because, Instant now) {
        offAt = now;
        offBecause = because;
        WebhookDelivery.giveUpAllOf(id, now);
    }

    private static List<String> inOrder(List<String> words) {
        return words.stream().distinct().sorted().toList();
    }
}
