package org.ledhub.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;
import org.ledhub.shared.Sealing;
import org.ledhub.shared.Uuids;

/** Which systems are told what happens in the trust, and with which secrets. */
@ApplicationScoped
class Webhooks {

    private final Actor actor;
    private final AuditTrail audit;
    private final Sealing sealing;
    private final Clock clock;
    private final boolean trial;

    Webhooks(
            Actor actor,
            AuditTrail audit,
            Sealing sealing,
            Clock clock,
            @ConfigProperty(name = "ledhub.mode") String mode) {
        this.actor = actor;
        this.audit = audit;
        this.sealing = sealing;
        this.clock = clock;
        this.trial = mode.equals("trial");
    }

    @Transactional
    Page<WebhookResponse> list(ListWebhooks wanted) {
        List<Webhook> rows = Webhook.find(wanted);
        Map<UUID, List<WebhookSecret>> secrets =
                WebhookSecret.liveOf(rows.stream().map(each -> each.id).toList());
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.name, last.id),
                each -> WebhookResponse.of(each, secrets.getOrDefault(each.id, List.of())));
    }

    @Transactional
    WebhookResponse get(UUID id) {
        return answer(Webhook.get(id));
    }

    @Transactional
    WebhookResponse add(AddWebhook request) {
        check(request.address());
        Webhook webhook = Webhook.add(request, actor.personId(), clock.instant());
        audit.record("webhook.added", webhook.id);
        return answer(webhook);
    }

    @Transactional
    WebhookResponse change(UUID id, ChangeWebhook request, String ifMatch) {
        Webhook webhook = Webhook.lock(id);
        IfMatch.check(ifMatch, webhook.version);
        check(request.address());
        webhook.take(request, clock.instant());
        Webhook.flush();
        audit.record("webhook.changed", id);
        return answer(webhook);
    }

    @Transactional
    NewWebhookSecret issueSecret(UUID id) {
        String secret = Signature.newSecret();
        WebhookSecret row = new WebhookSecret();
        row.id = Uuids.next();
        row.webhookId = Webhook.lock(id).id;
        row.sealedSecret = sealing.seal(secret, row.boundTo());
        row.madeBy = actor.personId();
        row.madeAt = clock.instant();
        row.persistAndFlush();
        audit.record("webhook.secret-issued", id);
        return new NewWebhookSecret(row.id, secret, row.madeAt);
    }

    @Transactional
    void revokeSecret(UUID id, UUID secretId) {
        Webhook.lock(id);
        WebhookSecret secret = WebhookSecret.of(id, secretId).orElseThrow(NotFound::new);
        if (secret.revokedAt == null) {
            secret.revoke(clock.instant());
            audit.record("webhook.secret-revoked", id);
        }
    }

    @Transactional
    Page<DeliveryResponse> deliveries(UUID id, ListDeliveries wanted) {
        Webhook.get(id);
        return Page.of(
                WebhookDelivery.find(id, wanted),
                wanted.limit,
                last -> new Cursor(last.happenedAt.toString(), last.id),
                DeliveryResponse::of);
    }

    @Transactional
    DeliveryResponse test(UUID id) {
        on(id);
        WebhookDelivery delivery = WebhookDelivery.queue(id, Happening.TEST, id, clock.instant());
        audit.record("webhook.tested", id);
        return DeliveryResponse.of(delivery);
    }

    @Transactional
    DeliveryResponse resend(UUID id, UUID deliveryId) {
        on(id);
        WebhookDelivery delivery = WebhookDelivery.lock(id, deliveryId);
        delivery.sendAgain(clock.instant());
        audit.record("webhook.resent", id);
        return DeliveryResponse.of(delivery);
    }

    private static void on(UUID id) {
        if (Webhook.lock(id).isOff()) {
            throw new WebhookIsOff();
        }
    }

    /** What is told is signed, not sealed. */
    private void check(String address) {
        if (!trial && !address.startsWith("https:")) {
            throw new CheckYourAnswers("address", "not-https", "Enter an address that begins with https://");
        }
    }

    private static WebhookResponse answer(Webhook webhook) {
        return WebhookResponse.of(webhook, WebhookSecret.liveOf(webhook.id));
    }
}
