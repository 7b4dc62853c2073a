package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Named;
import org.ledhub.shared.Page;

/** What doctors let their tutor see of their pathways, until they take it back. */
@ApplicationScoped
class SharedPathways {

    private final Actor actor;
    private final People people;
    private final Clock clock;

    SharedPathways(Actor actor, People people, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    SharingResponse sharing(UUID pathway) {
        Pathway.visible(pathway);
        PathwayShare share = PathwayShare.of(actor.personId(), pathway);
        return answer(share == null ? null : share.tutorId);
    }

    @Transactional
    SharingResponse share(UUID pathway, SharePathway request) {
        Pathway.visible(pathway);
        if (tutors().stream().noneMatch(tutor -> tutor.id().equals(request.tutorId()))) {
            throw new CheckYourAnswers("tutorId", "unknown", "Choose one of the tutors of your trust");
        }
        PathwayShare share = PathwayShare.of(actor.personId(), pathway);
        if (share == null) {
            share = PathwayShare.fresh(actor.personId(), pathway);
        }
        share.tutorId = request.tutorId();
        share.sharedAt = clock.instant();
        share.persistAndFlush();
        return answer(share.tutorId);
    }

    @Transactional
    void takeBack(UUID pathway) {
        PathwayShare share = PathwayShare.of(actor.personId(), pathway);
        if (share != null) {
            share.delete();
        }
    }

    /** What was shared with the caller. */
    @Transactional
    Page<SharedPathwayResponse> withMe(ListSharedPathways wanted) {
        List<PathwayShare> shares = PathwayShare.page(actor.personId(), wanted);
        Set<UUID> ids = shares.stream().map(share -> share.pathwayId).collect(Collectors.toSet());
        Map<UUID, String> doctors = people.namesOf(
                shares.stream().map(share -> share.personId).distinct().toList());
        Map<UUID, String> pathways = Pathway.titlesOf(ids);
        Map<UUID, List<PathwayStep>> steps =
                PathwayStep.ofPathways(ids).stream().collect(Collectors.groupingBy(step -> step.pathwayId));
        Map<PathwayTick.Key, Instant> done = PathwayTick.ofPeople(doctors.keySet()).stream()
                .collect(Collectors.toMap(
                        tick -> new PathwayTick.Key(tick.personId, tick.pathwayId, tick.stepId), tick -> tick.doneAt));
        return Page.of(
                shares,
                wanted.limit,
                last -> new Cursor(last.sharedAt.toString(), last.id),
                share -> new SharedPathwayResponse(
                        share.id,
                        Named.of(share.personId, doctors),
                        Named.of(share.pathwayId, pathways),
                        share.sharedAt,
                        stepsOf(share, steps, done)));
    }

    private static List<StepResponse> stepsOf(
            PathwayShare share, Map<UUID, List<PathwayStep>> steps, Map<PathwayTick.Key, Instant> done) {
        return steps.getOrDefault(share.pathwayId, List.of()).stream()
                .map(step -> StepResponse.of(
                        step, Map.of(), done.get(new PathwayTick.Key(share.personId, share.pathwayId, step.id))))
                .toList();
    }

    private SharingResponse answer(UUID tutor) {
        return new SharingResponse(
                tutor == null ? null : Named.of(tutor, people.namesOf(Set.of(tutor))),
                tutors().stream().map(each -> new Named(each.id(), each.name())).toList());
    }

    /** But the caller, who may be a tutor too. */
    private List<Colleague> tutors() {
        return people.tutors().stream()
                .filter(each -> !each.id().equals(actor.personId()))
                .toList();
    }
}
