package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Page;
import org.ledhub.shared.Time;

/** Pathways: read with the reader's own ticks, written whole by admins. */
@ApplicationScoped
class Pathways {

    private final Actor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Pathways(Actor actor, AuditTrail audit, Clock clock) {
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<PathwaySummary> list() {
        Map<UUID, List<PathwayStep>> steps =
                PathwayStep.all().stream().collect(Collectors.groupingBy(step -> step.pathwayId));
        Set<UUID> done = PathwayTick.ofPerson(actor.personId()).stream()
                .map(tick -> tick.stepId)
                .collect(Collectors.toSet());
        return Page.whole(Pathway.oldestFirst().stream()
                .map(each -> summary(each, steps.getOrDefault(each.id, List.of()), done))
                .toList());
    }

    @Transactional
    PathwayResponse get(UUID id) {
        return whole(Pathway.visible(id));
    }

    @Transactional
    PathwayResponse create(WritePathway request) {
        request.check(today());
        return kept(Pathway.fresh(), request, Map.of(), "pathway.created");
    }

    @Transactional
    PathwayResponse change(UUID id, WritePathway request, String ifMatch) {
        Pathway pathway = Pathway.lock(id);
        IfMatch.check(ifMatch, pathway.version);
        request.check(today());
        Map<UUID, PathwayStep> there =
                PathwayStep.inOrder(id).stream().collect(Collectors.toMap(step -> step.id, Function.identity()));
        there.values().forEach(step -> step.place = null);
        return kept(pathway, request, there, "pathway.changed");
    }

    @Transactional
    void tick(UUID id, UUID step) {
        PathwayStep.visible(id, step);
        if (PathwayTick.of(actor.personId(), id, step) == null) {
            PathwayTick.add(actor.personId(), id, step, clock.instant());
        }
    }

    @Transactional
    void undo(UUID id, UUID step) {
        PathwayTick tick = PathwayTick.of(actor.personId(), id, step);
        if (tick != null) {
            tick.delete();
        }
    }

    private PathwayResponse kept(Pathway pathway, WritePathway request, Map<UUID, PathwayStep> there, String action) {
        pathway.take(request);
        pathway.changedAt = clock.instant();
        pathway.changedBy = actor.personId();
        pathway.persistAndFlush();
        List<WriteStep> steps = request.steps();
        for (int i = 0; i < steps.size(); i++) {
            PathwayStep step = stepFor(steps.get(i), pathway.id, there);
            step.take(steps.get(i), i + 1);
            step.persist();
        }
        Pathway.flush();
        audit.record(action, pathway.id);
        return whole(pathway);
    }

    private static PathwayStep stepFor(WriteStep wanted, UUID pathway, Map<UUID, PathwayStep> there) {
        if (wanted.id() == null) {
            return PathwayStep.fresh(pathway);
        }
        if (!there.containsKey(wanted.id())) {
            throw new CheckYourAnswers(
                    "steps", "unknown", "Leave out the id of a step that this pathway does not have");
        }
        return there.get(wanted.id());
    }

    private PathwayResponse whole(Pathway pathway) {
        Map<UUID, PathwayTick> ticks = PathwayTick.ofPerson(actor.personId()).stream()
                .collect(Collectors.toMap(tick -> tick.stepId, Function.identity()));
        List<PathwayStep> steps = PathwayStep.inOrder(pathway.id);
        Map<UUID, String> resources = titlesOf(steps);
        return PathwayResponse.of(
                pathway,
                steps.stream()
                        .map(step -> StepResponse.of(
                                step, resources, ticks.containsKey(step.id) ? ticks.get(step.id).doneAt : null))
                        .toList(),
                today());
    }

    private static Map<UUID, String> titlesOf(List<PathwayStep> steps) {
        List<UUID> ids = steps.stream()
                .map(step -> step.resourceId)
                .filter(Objects::nonNull)
                .toList();
        return Resource.byId(ids).values().stream().collect(Collectors.toMap(each -> each.id, each -> each.title));
    }

    private PathwaySummary summary(Pathway pathway, List<PathwayStep> steps, Set<UUID> done) {
        return new PathwaySummary(
                pathway.id,
                pathway.title,
                pathway.summary,
                pathway.correctAsAt,
                pathway.isOverdueOn(today()),
                pathway.published,
                steps.size(),
                (int) steps.stream().filter(step -> done.contains(step.id)).count());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.LONDON);
    }
}
