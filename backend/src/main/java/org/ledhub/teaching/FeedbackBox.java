package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed box with all answers to one session. */
@Entity
@Table(name = "feedback_box")
class FeedbackBox extends PanacheEntityBase {

    @Id
    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "sealed_answers")
    byte[] sealedAnswers;

    /** Null while nobody has answered. Whoever adds to it holds the session's lock. */
    static FeedbackBox of(UUID sessionId) {
        return findById(sessionId, LockModeType.NONE);
    }

    static String boundTo(UUID sessionId) {
        return "feedback_box|" + sessionId;
    }
}
