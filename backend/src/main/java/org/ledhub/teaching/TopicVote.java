package org.ledhub.teaching;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That someone wants a topic; the database shows it to nobody else. */
@Entity
@Table(name = "topic_vote")
@IdClass(OfTopic.Key.class)
class TopicVote extends OfTopic {

    static TopicVote of(UUID topicId, UUID personId) {
        return findById(new Key(topicId, personId));
    }

    /** One statement for a whole list. */
    static List<TopicVote> to(Collection<UUID> topicIds) {
        return topicIds.isEmpty() ? List.of() : list("topicId in ?1", topicIds);
    }
}
