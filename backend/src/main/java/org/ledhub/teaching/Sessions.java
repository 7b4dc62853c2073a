package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.identity.Role;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Page;

/** The trust's teaching sessions. */
@ApplicationScoped
class Sessions {

    private final Actor actor;
    private final AuditTrail audit;
    private final WaitingList waitingList;
    private final Speakers speakers;
    private final TrustLists lists;
    private final Event<SessionPublished> published;
    private final Event<SessionChanged> changed;
    private final Event<SessionCancelled> cancelled;
    private final People people;
    private final Clock clock;

    Sessions(
            Actor actor,
            AuditTrail audit,
            WaitingList waitingList,
            Speakers speakers,
            TrustLists lists,
            Event<SessionPublished> published,
            Event<SessionChanged> changed,
            Event<SessionCancelled> cancelled,
            People people,
            Clock clock) {
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.waitingList = waitingList;
        this.speakers = speakers;
        this.lists = lists;
        this.published = published;
        this.changed = changed;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    @Transactional
    Page<SessionResponse> list(ListSessions wanted) {
        List<TeachingSession> rows = SessionFinder.find(wanted, actor.is(Role.ADMIN));
        Instant now = clock.instant();
        Viewer viewer = Viewer.of(actor);
        Mine mine = Mine.of(actor, rows.stream().map(each -> each.id).toList());
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.startsAt.toString(), last.id),
                row -> SessionResponse.of(row, mine, viewer, now));
    }

    @Transactional
    SessionResponse get(UUID id) {
        return answer(TeachingSession.visible(id, actor.is(Role.ADMIN)));
    }

    @Transactional
    SessionResponse create(CreateSession request) {
        check(request);
        if (request.status.equals(TeachingSession.SCHEDULED) && !request.startsAt.isAfter(clock.instant())) {
            throw inThePast();
        }
        lists.checkNew(request);
        TeachingSession session = TeachingSession.from(request, speakers.named(request.speakers), request.status);
        audit.record("session.created", session.id);
        TeachingSession.flush();
        if (session.isScheduled()) {
            published.fire(new SessionPublished(session.id));
        }
        return answer(session);
    }

    @Transactional
    SessionResponse change(UUID id, ChangeSession request, String ifMatch) {
        check(request);
        Instant now = clock.instant();
        TeachingSession session = TeachingSession.lock(id);
        IfMatch.check(ifMatch, session.version);
        if (session.isCancelled()) {
            throw new SessionIsCancelled();
        }
        if (session.isRegisterLocked() && session.isCertifiedOtherwise(request)) {
            throw new RegisterIsLocked();
        }
        if (session.isScheduled() && !request.startsAt.equals(session.startsAt) && !request.startsAt.isAfter(now)) {
            throw inThePast();
        }
        if (request.capacity < session.confirmed) {
            throw new PlacesTaken(session.confirmed);
        }
        lists.checkChanged(session, request);
        Instant startedAt = session.startsAt;
        session.take(request, speakers.named(request.speakers));
        if (session.programmeId != null && !session.startsAt.equals(startedAt)) {
            ProgrammeException.moved(session);
        }
        audit.record("session.changed", id);
        TeachingSession.flush();
        waitingList.follow(session, startedAt);
        if (session.isScheduled()) {
            changed.fire(new SessionChanged(id, startedAt, session.startsAt));
        }
        return answer(session);
    }

    /** Nobody of a draft or a cancelled session. */
    @Transactional
    PeopleToTell peopleToTell(UUID id) {
        TeachingSession session = TeachingSession.visible(id, true);
        return PeopleToTell.of(session.isScheduled() ? SignUp.peopleIn(List.of(id)) : Set.of(), people);
    }

    @Transactional
    SessionResponse publish(UUID id) {
        TeachingSession session = TeachingSession.lock(id);
        if (session.isCancelled()) {
            throw new SessionIsCancelled();
        }
        if (session.isDraft()) {
            if (!session.startsAt.isAfter(clock.instant())) {
                throw new SessionOver();
            }
            session.publish();
            audit.record("session.published", id);
            published.fire(new SessionPublished(id));
            TeachingSession.flush();
        }
        return answer(session);
    }

    @Transactional
    SessionResponse cancel(UUID id, CancelSession request) {
        TeachingSession session = TeachingSession.lock(id);
        if (!session.isCancelled()) {
            if (session.isOverAt(clock.instant())) {
                throw new SessionOver();
            }
            boolean wasVisible = session.isScheduled();
            session.giveUp(request.reason().strip());
            audit.record("session.cancelled", id);
            if (wasVisible) {
                waitingList.suspend(session);
                cancelled.fire(new SessionCancelled(id));
            }
            TeachingSession.flush();
        }
        return answer(session);
    }

    private SessionResponse answer(TeachingSession session) {
        return SessionResponse.of(session, Mine.of(actor, List.of(session.id)), Viewer.of(actor), clock.instant());
    }

    private static CheckYourAnswers inThePast() {
        return new CheckYourAnswers("startsAt", "in-the-past", "Enter a time in the future");
    }

    private static void check(SessionFacts facts) {
        if (!facts.endsAt.isAfter(facts.startsAt)) {
            throw new CheckYourAnswers("endsAt", "before-start", "Enter an end that is after the start");
        }
        facts.refuseMoreCpdThan(TeachingSession.minutesBetween(facts.startsAt, facts.endsAt));
    }
}
