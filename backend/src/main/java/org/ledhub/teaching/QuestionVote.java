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

/** That someone wants a question answered; the database shows it to nobody else. */
@Entity
@Table(name = "question_vote")
@IdClass(QuestionVote.Key.class)
class QuestionVote extends PanacheEntityBase {

    record Key(UUID questionId, UUID personId) implements Serializable {}

    @Id
    @Column(name = "question_id")
    UUID questionId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    static QuestionVote of(UUID questionId, UUID personId) {
        return findById(new Key(questionId, personId));
    }

    static void add(UUID questionId, UUID personId) {
        QuestionVote vote = new QuestionVote();
        vote.questionId = questionId;
        vote.personId = personId;
        vote.persistAndFlush();
    }

    /** One statement for a whole list. */
    static Set<UUID> by(UUID personId, Collection<UUID> questionIds) {
        if (questionIds.isEmpty()) {
            return Set.of();
        }
        List<QuestionVote> votes = list("personId = ?1 and questionId in ?2", personId, questionIds);
        return votes.stream().map(each -> each.questionId).collect(Collectors.toSet());
    }
}
