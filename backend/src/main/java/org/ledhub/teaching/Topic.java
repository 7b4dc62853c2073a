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

/** What somebody would like to be taught. The database keeps {@code votes}. */
@Entity
class Topic extends PanacheEntityBase {

    static final String OPEN = "open";
    static final String PLANNED = "planned";
    static final String DECLINED = "declined";
    private static final String TAKEN_BACK = "taken-back";

    @Id
    UUID id;

    @Column(name = "author_id")
    UUID authorId;

    String title;
    String why;
    String state;

    @Column(insertable = false, updatable = false)
    int votes;

    @Column(name = "suggested_at")
    Instant suggestedAt;

    static Topic suggest(UUID authorId, SuggestTopic request, Instant now) {
        Topic topic = new Topic();
        topic.id = Uuids.next();
        topic.authorId = authorId;
        topic.title = request.title().strip();
        topic.why = request.why();
        topic.state = OPEN;
        topic.suggestedAt = now;
        topic.persistAndFlush();
        return topic;
    }

    /** Open ones first, the most wanted at the top. */
    static List<Topic> find(int most) {
        return Topic.<Topic>find(
                        "state <> 'taken-back' order by case state when 'open' then 0 when 'planned' then 1 else 2 end, votes desc, id")
                .page(0, most)
                .list();
    }

    static long openOf(UUID authorId) {
        return count("authorId = ?1 and state = 'open'", authorId);
    }

    static Topic lock(UUID id) {
        Topic topic = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (topic == null || topic.state.equals(TAKEN_BACK)) {
            throw new NotFound();
        }
        return topic;
    }

    void takeBack() {
        state = TAKEN_BACK;
    }
}
