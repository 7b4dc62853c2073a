package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.identity.Role;
import org.ledhub.shared.Named;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** What people would like to be taught, and who would teach it. */
@ApplicationScoped
class Topics {

    /** As many open ones as one person can have. */
    private static final int MOST = 10;

    private static final int SHOWN = 200;

    private final EntityManager database;
    private final Actor actor;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Topics(EntityManager database, Actor actor, People people, AuditTrail audit, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<TopicResponse> list() {
        return Page.whole(answers(Topic.find(SHOWN)));
    }

    @Transactional
    TopicResponse suggest(SuggestTopic request) {
        UUID me = actor.personId();
        if (Topic.openOf(me) >= MOST) {
            throw new TooManyTopics();
        }
        Topic topic = Topic.suggest(me, request, clock.instant());
        new TopicVote().add(topic.id, me);
        if (request.offer()) {
            new TopicOffer().add(topic.id, me);
        }
        audit.record("topic.suggested", topic.id);
        return answer(topic);
    }

    /** Only the author's own, and only once. */
    @Transactional
    void takeBack(UUID id) {
        Topic topic = Topic.lock(id);
        if (!topic.authorId.equals(actor.personId())) {
            throw new NotFound();
        }
        topic.takeBack();
        audit.record("topic.taken-back", id);
    }

    @Transactional
    TopicResponse decide(UUID id, DecideOnTopic request) {
        Topic topic = Topic.lock(id);
        if (!topic.state.equals(request.state())) {
            topic.state = request.state();
            audit.record("topic." + request.state(), id);
            Topic.flush();
        }
        return answer(topic);
    }

    @Transactional
    TopicResponse vote(UUID id, boolean wanted) {
        Topic topic = Topic.lock(id);
        TopicVote vote = TopicVote.of(id, actor.personId());
        if (wanted && vote == null) {
            new TopicVote().add(id, actor.personId());
        } else if (!wanted && vote != null) {
            vote.delete();
        }
        return answer(topic);
    }

    @Transactional
    TopicResponse offer(UUID id, boolean offered) {
        Topic topic = Topic.lock(id);
        TopicOffer offer = TopicOffer.of(id, actor.personId());
        if (offered && offer == null) {
            new TopicOffer().add(id, actor.personId());
            audit.record("topic.offered", id);
        } else if (!offered && offer != null) {
            offer.delete();
            audit.record("topic.offer-taken-back", id);
        }
        return answer(topic);
    }

    private TopicResponse answer(Topic topic) {
        Topic.flush();
        database.refresh(topic);
        return answers(List.of(topic)).getFirst();
    }

    /** Three statements for a whole list: the caller's votes, the offers, and the names. */
    private List<TopicResponse> answers(List<Topic> topics) {
        List<UUID> ids = topics.stream().map(each -> each.id).toList();
        Set<UUID> votes = TopicVote.to(ids).stream().map(each -> each.topicId).collect(Collectors.toSet());
        Map<UUID, List<UUID>> offers = TopicOffer.to(ids).stream()
                .collect(Collectors.groupingBy(
                        each -> each.topicId, Collectors.mapping(each -> each.personId, Collectors.toList())));
        Set<UUID> named =
                new HashSet<>(topics.stream().map(each -> each.authorId).toList());
        offers.values().forEach(named::addAll);
        Map<UUID, String> names = people.namesOf(named);
        return topics.stream()
                .map(each -> answer(each, votes.contains(each.id), offers.getOrDefault(each.id, List.of()), names))
                .toList();
    }

    private TopicResponse answer(Topic topic, boolean myVote, List<UUID> offers, Map<UUID, String> names) {
        boolean isAdmin = actor.is(Role.ADMIN);
        boolean mine = topic.authorId.equals(actor.personId());
        return new TopicResponse(
                topic.id,
                topic.title,
                topic.why,
                mine || isAdmin ? Named.of(topic.authorId, names) : null,
                mine,
                topic.state,
                topic.votes,
                myVote,
                offers.contains(actor.personId()),
                isAdmin ? offers.stream().map(each -> Named.of(each, names)).toList() : List.of(),
                topic.suggestedAt);
    }
}
