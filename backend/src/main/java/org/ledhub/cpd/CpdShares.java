package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Page;
import org.ledhub.shared.Secrets;

/** The caller's own links to parts of their CPD. */
@ApplicationScoped
class CpdShares {

    private static final int SECRET_BYTES = 32;

    private final Actor actor;
    private final AuditTrail audit;
    private final Clock clock;
    private final String baseUrl;

    CpdShares(Actor actor, AuditTrail audit, Clock clock, @ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Transactional
    Page<CpdShareResponse> list(ListCpdShares wanted) {
        Instant now = clock.instant();
        List<CpdShare> rows = CpdShare.find(actor.personId(), wanted);
        Map<UUID, CpdShareOpening.Count> counts = CpdShareOpening.counts(rows);
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.madeAt.toString(), last.id),
                each -> CpdShareResponse.of(each, counts.get(each.id), now));
    }

    /** The secret is behind the #, which no browser sends: it is in no log on the way. */
    @Transactional
    NewCpdShare make(ShareCpd wanted) {
        if (wanted.to().isBefore(wanted.from())) {
            throw new CheckYourAnswers("to", "before-start", "Enter a last date that is not before the first");
        }
        Instant now = clock.instant();
        String secret = Secrets.next(SECRET_BYTES);
        CpdShare share = CpdShare.from(wanted, new Period(wanted.from(), wanted.to()), Digests.sha256(secret), now);
        audit.record("cpd-share.made", share.id);
        return new NewCpdShare(baseUrl + "/shared-cpd#" + secret, CpdShareResponse.of(share, null, now));
    }

    @Transactional
    void end(UUID id) {
        CpdShare.of(id, actor.personId()).end(clock.instant());
        audit.record("cpd-share.ended", id);
    }

    @Transactional
    Page<OpeningResponse> openings(UUID id) {
        CpdShare.of(id, actor.personId());
        return Page.whole(
                CpdShareOpening.of(id).stream().map(OpeningResponse::of).toList());
    }
}
