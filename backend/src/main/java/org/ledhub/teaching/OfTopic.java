package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.UUID;

/** What somebody says of a topic, once: that they want it, or would teach it. */
@MappedSuperclass
abstract class OfTopic extends PanacheEntityBase {

    record Key(UUID topicId, UUID personId) implements Serializable {}

    @Id
    @Column(name = "topic_id")
    UUID topicId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    void add(UUID topic, UUID person) {
        topicId = topic;
        personId = person;
        persistAndFlush();
    }
}
