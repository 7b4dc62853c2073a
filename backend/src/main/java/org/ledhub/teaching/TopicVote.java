package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That someone wants a topic; the database shows it to nobody else. */
@Entity
@Table(name = "topic_vote")
@IdClass(OfTopic.class)
class TopicVote extends PanacheEntityBase {

    @Id
    @Column(name = "topic_id")
    UUID topicId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    static TopicVote of(UUID topicId, UUID personId) {
        return findById(new OfTopic(topicId, personId));
    }

    static void add(UUID topicId, UUID personId) {
        TopicVote vote = new TopicVote();
        vote.topicId = topicId;
        vote.personId = personId;
        vote.persistAndFlush();
    }

    /** One statement for a whole list. */
    static List<TopicVote> to(Collection<UUID> topicIds) {
        return topicIds.isEmpty() ? List.of() : list("topicId in ?1", topicIds);
    }
}
