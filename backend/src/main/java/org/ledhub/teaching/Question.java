package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** A question to the speaker of a session. The database keeps {@code votes}. */
@Entity
class Question extends PanacheEntityBase {

    static final String OPEN = "open";
    static final String ANSWERED = "answered";
    static final String HIDDEN = "hidden";
    static final String TAKEN_BACK = "taken-back";

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "author_id")
    UUID authorId;

    String text;
    boolean anonymous;
    String state;

    @Column(insertable = false, updatable = false)
    int votes;

    @Column(name = "asked_at")
    Instant askedAt;

    static Question ask(UUID sessionId, UUID authorId, AskQuestion request, Instant now) {
        Question question = new Question();
        question.id = Uuids.next();
        question.sessionId = sessionId;
        question.authorId = authorId;
        question.text = request.text().strip();
        question.anonymous = request.anonymous();
        question.state = OPEN;
        question.askedAt = now;
        question.persistAndFlush();
        return question;
    }

    /** Most wanted first; hidden ones for those who moderate. */
    static List<Question> of(UUID sessionId, boolean withHidden) {
        return list(
                "sessionId = ?1 and state in ?2 order by case when state = 'open' then 0 else 1 end, votes desc, id",
                sessionId,
                withHidden ? List.of(OPEN, ANSWERED, HIDDEN) : List.of(OPEN, ANSWERED));
    }

    static long countOf(UUID sessionId, UUID authorId) {
        return count("sessionId = ?1 and authorId = ?2 and state <> 'taken-back'", sessionId, authorId);
    }

    static Question lock(UUID id) {
        Question question = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (question == null || question.state.equals(TAKEN_BACK)) {
            throw new NotFound();
        }
        return question;
    }

    boolean isHidden() {
        return state.equals(HIDDEN);
    }
}
