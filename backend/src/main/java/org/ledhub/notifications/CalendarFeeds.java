package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Secrets;

/** The caller's own calendar feed. */
@ApplicationScoped
class CalendarFeeds {

    private static final int SECRET_BYTES = 32;

    private final Actor actor;
    private final AuditTrail audit;
    private final Clock clock;
    private final String hubAddress;

    CalendarFeeds(
            Actor actor, AuditTrail audit, Clock clock, @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    record Made(Instant madeAt) {}

    record MadeNow(String url, Instant madeAt) {}

    @Transactional
    Made get() {
        return new Made(
                CalendarFeed.of(actor.personId()).map(feed -> feed.madeAt).orElse(null));
    }

    @Transactional
    MadeNow make() {
        CalendarFeed.end(actor.personId());
        String secret = Secrets.next(SECRET_BYTES);
        CalendarFeed feed = new CalendarFeed();
        feed.personId = actor.personId();
        feed.secretHash = Digests.sha256(secret);
        feed.madeAt = clock.instant();
        feed.persistAndFlush();
        audit.record("calendar-feed.made", actor.personId());
        return new MadeNow(hubAddress + "/feeds/" + secret + ".ics", feed.madeAt);
    }

    @Transactional
    void end() {
        if (CalendarFeed.of(actor.personId()).isPresent()) {
            CalendarFeed.end(actor.personId());
            audit.record("calendar-feed.ended", actor.personId());
        }
    }
}
