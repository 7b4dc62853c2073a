package org.ledhub.teaching;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That someone would teach a topic; admins see who. */
@Entity
@Table(name = "topic_offer")
@IdClass(OfTopic.Key.class)
class TopicOffer extends OfTopic {

    static TopicOffer of(UUID topicId, UUID personId) {
        return findById(new Key(topicId, personId));
    }

    /** One statement for a whole list. */
    static List<TopicOffer> to(Collection<UUID> topicIds) {
        return topicIds.isEmpty() ? List.of() : list("topicId in ?1", topicIds);
    }
}
