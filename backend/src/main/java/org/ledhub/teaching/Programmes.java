package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Page;
import org.ledhub.shared.Time;

/** Recurring programmes and the sessions that they make. What one date shall be different in is in {@link ProgrammeExceptions}. */
@ApplicationScoped
class Programmes {

    private final TrustLists lists;
    private final ProgrammePlan plan;
    private final Occurrences occurrences;
    private final AuditTrail audit;
    private final Event<ProgrammePublished> published;
    private final TransactionSynchronizationRegistry transaction;
    private final People people;
    private final Clock clock;

    Programmes(
            TrustLists lists,
            ProgrammePlan plan,
            Occurrences occurrences,
            AuditTrail audit,
            Event<ProgrammePublished> published,
            TransactionSynchronizationRegistry transaction,
            People people,
            Clock clock) {
        this.people = people;
        this.lists = lists;
        this.plan = plan;
        this.occurrences = occurrences;
        this.audit = audit;
        this.published = published;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    Page<ProgrammeResponse> list() {
        return Page.whole(Programme.all().stream().map(ProgrammeResponse::of).toList());
    }

    @Transactional
    ProgrammeResponse get(UUID id) {
        return ProgrammeResponse.of(Programme.visible(id));
    }

    @Transactional
    Page<ProgrammeDate> dates(UUID id) {
        return Page.whole(plan.datesOf(id));
    }

    @Transactional
    ProgrammeResponse create(CreateProgramme request) {
        request.refuseMoreCpdThan(request.minutes);
        List<LocalDate> dates = plan.datesOf(new Recurrence(request.anchorDate, request.intervalWeeks), request.until);
        Set<LocalDate> skipped = Set.copyOf(request.skip);
        if (!dates.containsAll(skipped)) {
            throw new CheckYourAnswers("skip", "not-a-date", "Leave out only dates that the programme has");
        }
        lists.checkTheme(request.theme, null);
        Programme programme = Programme.from(request);
        skipped.forEach(date -> ProgrammeException.skip(programme.id, date));
        occurrences.make(programme, dates, skipped);
        audit.record("programme.created", programme.id);
        Programme.flush();
        return ProgrammeResponse.of(programme);
    }

    /** Changes what occurrences have from the programme; what an admin has changed in one of them stays. */
    @Transactional
    ProgrammeEffect change(UUID id, ChangeProgramme request, String ifMatch, boolean dryRun) {
        request.refuseMoreCpdThan(request.minutes);
        Programme programme = Programme.lock(id);
        IfMatch.check(ifMatch, programme.version);
        if (request.until.isBefore(programme.plannedUntil)) {
            throw new CheckYourAnswers(
                    "until",
                    "earlier-than-planned",
                    "Enter " + programme.plannedUntil + " or later. To end sooner, skip or cancel the dates after it");
        }
        lists.checkTheme(request.theme, programme.theme);
        List<LocalDate> dates = plan.datesOf(programme.recurrence(), request.until);
        ProgrammeParts before = ProgrammeParts.of(programme);
        LocalDate plannedUntil = programme.plannedUntil;
        LocalDate from = request.from == null ? Time.today(clock) : request.from;
        before.change(from, programme.factsOf(request));
        programme.take(request);
        Map<LocalDate, ProgrammeException> exceptions = ProgrammeException.allOf(id);
        List<UUID> changed = occurrences.follow(before, request.from, exceptions.keySet());
        occurrences.make(
                programme,
                dates.stream().filter(date -> date.isAfter(plannedUntil)).toList(),
                exceptions.keySet());
        audit.record("programme.changed", id);
        Programme.flush();
        return effect(programme, changed, dryRun);
    }

    /** Publishes every draft that is still to come. Again by mistake changes nothing. */
    @Transactional
    Page<ProgrammeDate> publish(UUID id) {
        Programme programme = Programme.lock(id);
        Instant now = clock.instant();
        List<UUID> drafts = OccurrenceFinder.ofProgramme(id).stream()
                .filter(session -> session.isDraft() && session.startsAt.isAfter(now))
                .map(TeachingSession::publish)
                .toList();
        if (!drafts.isEmpty()) {
            audit.record("programme.published", id);
            published.fire(new ProgrammePublished(programme.id, drafts));
            TeachingSession.flush();
        }
        return dates(id);
    }

    /** The effect as it is, or as it would be: a dry run does everything and then takes it back. */
    ProgrammeEffect effect(Programme programme, List<UUID> changed, boolean dryRun) {
        PeopleToTell told = PeopleToTell.of(SignUp.peopleIn(changed), people);
        ProgrammeEffect effect =
                new ProgrammeEffect(ProgrammeResponse.of(programme), changed.size(), told.count(), told.people());
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return effect;
    }
}
