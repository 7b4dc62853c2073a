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

/** That someone would teach a topic; admins see who. */
@Entity
@Table(name = "topic_offer")
@IdClass(OfTopic.class)
class TopicOffer extends PanacheEntityBase {

    @Id
    @Column(name = "topic_id")
    UUID topicId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    static TopicOffer of(UUID topicId, UUID personId) {
        return findById(new OfTopic(topicId, personId));
    }

    static void add(UUID topicId, UUID personId) {
        TopicOffer offer = new TopicOffer();
        offer.topicId = topicId;
        offer.personId = personId;
        offer.persistAndFlush();
    }

    /** One statement for a whole list. */
    static List<TopicOffer> to(Collection<UUID> topicIds) {
        return topicIds.isEmpty() ? List.of() : list("topicId in ?1", topicIds);
    }
}
