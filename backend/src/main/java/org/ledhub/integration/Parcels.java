package org.ledhub.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.Sealing;

/** Takes what a webhook is to be told next, and notes what became of it. Runs in the courier's transactions. */
@ApplicationScoped
class Parcels {

    private final Sealing sealing;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final Event<WebhookStopped> stopped;
    private final Clock clock;

    Parcels(Sealing sealing, ObjectMapper json, AuditTrail audit, Event<WebhookStopped> stopped, Clock clock) {
        this.sealing = sealing;
        this.json = json;
        this.audit = audit;
        this.stopped = stopped;
        this.clock = clock;
    }

    private record Told(String type, Instant timestamp, Map<String, UUID> data) {}

    Optional<Parcel> takeNext(UUID webhookId) {
        Instant now = clock.instant();
        Webhook webhook = Webhook.get(webhookId);
        Optional<WebhookDelivery> next = WebhookDelivery.lockNext(webhookId, now);
        while (next.isPresent() && isOver(next.get(), webhook, now)) {
            next = WebhookDelivery.lockNext(webhookId, now);
        }
        return next.map(delivery -> {
            delivery.attempt(now);
            return parcel(delivery, webhook, now);
        });
    }

    void wentThrough(Parcel parcel, int status) {
        Webhook.lock(parcel.webhookId()).wentThrough();
        WebhookDelivery.lock(parcel.webhookId(), parcel.id()).wentThrough(status, clock.instant());
    }

    /** @param status null when there was no answer */
    void failed(Parcel parcel, String why, Integer status) {
        Webhook webhook = Webhook.lock(parcel.webhookId());
        WebhookDelivery.lock(webhook.id, parcel.id()).failed(why, status, clock.instant());
        if (!webhook.isOff() && webhook.failed(clock.instant())) {
            audit.record("webhook.stopped", webhook.id);
            stopped.fire(new WebhookStopped(webhook.id, webhook.name, webhook.failingSince));
        }
    }

    /** Whoever tried it last died of it; or it was queued while the webhook was switched off. */
    private static boolean isOver(WebhookDelivery delivery, Webhook webhook, Instant now) {
        boolean isOver = webhook.isOff() || delivery.isTriedOften();
        if (isOver) {
            delivery.giveUp(webhook.isOff() ? WebhookDelivery.SWITCHED_OFF : WebhookDelivery.NO_ANSWER, now);
        }
        return isOver;
    }

    private Parcel parcel(WebhookDelivery delivery, Webhook webhook, Instant now) {
        String body = body(delivery);
        List<String> secrets = WebhookSecret.liveOf(webhook.id).stream()
                .map(each -> sealing.open(each.sealedSecret, each.boundTo()))
                .toList();
        return new Parcel(
                delivery.id,
                webhook.id,
                webhook.address,
                body,
                secrets.isEmpty() ? Map.of() : headers(delivery.id.toString(), body, secrets, now));
    }

    /** The same at every attempt. */
    private String body(WebhookDelivery delivery) {
        try {
            return json.writeValueAsString(new Told(
                    delivery.type,
                    delivery.happenedAt,
                    Map.of(Happening.subjectOf(delivery.type), delivery.subjectId)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records can be written as JSON", e);
        }
    }

    private static Map<String, String> headers(String id, String body, List<String> secrets, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                Signature.with(secrets, String.join(".", id, timestamp, body)));
    }
}
