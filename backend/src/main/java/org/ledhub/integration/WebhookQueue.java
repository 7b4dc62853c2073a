package org.ledhub.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.identity.PersonAdded;
import org.ledhub.identity.PersonChanged;
import org.ledhub.identity.PersonLeft;
import org.ledhub.library.ResourcePublished;
import org.ledhub.library.ResourceRemoved;
import org.ledhub.library.ResourceSuperseded;
import org.ledhub.teaching.ProgrammePublished;
import org.ledhub.teaching.RegisterLocked;
import org.ledhub.teaching.SessionCancelled;
import org.ledhub.teaching.SessionChanged;
import org.ledhub.teaching.SessionPublished;

/** Queues what webhooks are told of in the transaction of what happened: rolled back together, or told once it is true. */
@ApplicationScoped
class WebhookQueue {

    private final Clock clock;

    WebhookQueue(Clock clock) {
        this.clock = clock;
    }

    void on(@Observes SessionPublished event) {
        queue(Happening.SESSION_PUBLISHED, event.sessionId());
    }

    void on(@Observes ProgrammePublished event) {
        event.sessionIds().forEach(session -> queue(Happening.SESSION_PUBLISHED, session));
    }

    void on(@Observes SessionChanged event) {
        queue(Happening.SESSION_CHANGED, event.sessionId());
    }

    void on(@Observes SessionCancelled event) {
        queue(Happening.SESSION_CANCELLED, event.sessionId());
    }

    void on(@Observes RegisterLocked event) {
        queue(Happening.REGISTER_LOCKED, event.sessionId());
    }

    void on(@Observes ResourcePublished event) {
        queue(Happening.RESOURCE_PUBLISHED, event.resourceId());
    }

    void on(@Observes ResourceSuperseded event) {
        queue(Happening.RESOURCE_SUPERSEDED, event.resourceId());
    }

    void on(@Observes ResourceRemoved event) {
        queue(Happening.RESOURCE_WITHDRAWN, event.resourceId());
    }

    void on(@Observes PersonAdded event) {
        queue(Happening.PERSON_JOINED, event.personId());
    }

    void on(@Observes PersonChanged event) {
        queue(Happening.PERSON_CHANGED, event.personId());
    }

    void on(@Observes PersonLeft event) {
        queue(Happening.PERSON_LEFT, event.personId());
    }

    private void queue(String type, UUID subject) {
        Webhook.toBeToldOf(type).forEach(webhook -> WebhookDelivery.queue(webhook, type, subject, clock.instant()));
    }
}
