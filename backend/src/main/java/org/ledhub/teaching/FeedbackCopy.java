package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A doctor's own copy of the feedback they gave; the database shows it to nobody else. */
@Entity
@Table(name = "feedback_copy")
@IdClass(FeedbackCopy.Key.class)
class FeedbackCopy extends PanacheEntityBase {

    record Key(UUID sessionId, UUID personId) implements Serializable {}

    @Id
    @Column(name = "session_id")
    UUID sessionId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Column(name = "sealed_copy")
    byte[] sealedCopy;

    static FeedbackCopy of(UUID sessionId, UUID personId) {
        return findById(new Key(sessionId, personId));
    }

    /** One statement for a whole list. */
    static Set<UUID> givenBy(UUID personId, Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Set.of();
        }
        List<FeedbackCopy> copies = list("personId = ?1 and sessionId in ?2", personId, sessionIds);
        return copies.stream().map(each -> each.sessionId).collect(Collectors.toSet());
    }

    /** Who has answered; only for the purpose that certifies attendance. */
    static Set<UUID> givenTo(UUID sessionId) {
        return Set.copyOf(getEntityManager()
                .createQuery("select personId from FeedbackCopy where sessionId = ?1", UUID.class)
                .setParameter(1, sessionId)
                .getResultList());
    }

    static String boundTo(UUID sessionId, UUID personId) {
        return "feedback_copy|" + sessionId + "|" + personId;
    }
}
