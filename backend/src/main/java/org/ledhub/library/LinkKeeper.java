package org.ledhub.library;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledhub.shared.OutsideWeb;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.WithoutLogIn;

/** Tries each link of what is published once a week, and one that fails once a day. No transaction is open while a site is asked. */
@ApplicationScoped
@WithoutLogIn
class LinkKeeper {

    private final OutsideWeb web;
    private final Rounds rounds;
    private final Event<LinkFailed> failed;
    private final Clock clock;

    LinkKeeper(OutsideWeb web, Rounds rounds, Event<LinkFailed> failed, Clock clock) {
        this.web = web;
        this.rounds = rounds;
        this.failed = failed;
        this.clock = clock;
    }

    @Scheduled(every = "{ledhub.links.every}", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        rounds.trusts().forEach(this::check);
    }

    private record Due(UUID resourceId, Instant takenUntil, Set<String> links) {}

    void check(UUID trust) {
        List<Due> due = rounds.call(trust, null, this::take);
        Map<String, LinkAnswer> answers = ask(trust, due);
        rounds.run(trust, null, () -> due.forEach(each -> note(each, answers)));
    }

    private List<Due> take() {
        List<LinkCheck> taken = LinkCheck.take(now());
        Map<UUID, Resource> resources =
                Resource.byId(taken.stream().map(each -> each.resourceId).toList());
        return taken.stream()
                .map(each -> new Due(each.resourceId, each.dueAt, Links.of(resources.get(each.resourceId))))
                .toList();
    }

    /** Each once, however many resources have it. */
    private Map<String, LinkAnswer> ask(UUID trust, List<Due> due) {
        Map<String, LinkAnswer> answers = due.stream()
                .flatMap(each -> each.links().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), link -> LinkAnswer.of(link, web)));
        if (answers.containsValue(LinkAnswer.NO_ANSWER) && isCutOff(trust, answers)) {
            Map<String, LinkAnswer> unknown = new HashMap<>(answers);
            unknown.replaceAll((link, answer) -> answer == LinkAnswer.NO_ANSWER ? LinkAnswer.UNKNOWN : answer);
            return unknown;
        }
        return answers;
    }

    /** Where one site answers, the hub is not to blame for another's silence. */
    private boolean isCutOff(UUID trust, Map<String, LinkAnswer> answers) {
        return answers.values().stream().noneMatch(LinkAnswer::isFromOutside)
                && rounds.call(trust, null, Resource::someUnbrokenLinks).stream()
                        .noneMatch(link -> LinkAnswer.of(link, web).isFromOutside());
    }

    private void note(Due due, Map<String, LinkAnswer> answers) {
        LinkCheck.taken(due.resourceId(), due.takenUntil()).ifPresent(check -> {
            Map<String, LinkAnswer> own =
                    due.links().stream().collect(Collectors.toMap(Function.identity(), answers::get));
            if (check.note(own, now())) {
                failed.fire(new LinkFailed(due.resourceId(), now()));
            }
        });
    }

    /** As finely as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
