package org.ledhub.reports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** "You said, we did". */
@Entity
@Table(name = "answer_to_doctors")
class AnswerToDoctors extends PanacheEntityBase {

    private static final int ON_THE_BOARD_PAGE = 5;

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(name = "you_said")
    String youSaid;

    @Column(name = "we_did")
    String weDid;

    @Column(name = "done_on")
    LocalDate doneOn;

    @Version
    int version;

    static AnswerToDoctors add(WriteAnswer request) {
        AnswerToDoctors answer = new AnswerToDoctors();
        answer.id = Uuids.next();
        answer.take(request);
        answer.persistAndFlush();
        return answer;
    }

    static AnswerToDoctors get(UUID id) {
        return AnswerToDoctors.<AnswerToDoctors>findByIdOptional(id).orElseThrow(NotFound::new);
    }

    static AnswerToDoctors lock(UUID id) {
        return AnswerToDoctors.<AnswerToDoctors>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }

    /** The latest first, and one more than the limit, so that the page knows whether there is a next one. */
    static List<AnswerToDoctors> find(ListAnswers wanted) {
        Conditions where = new Conditions().after(Cursor.parse(wanted.cursor), "doneOn", Cursor::date, true);
        return AnswerToDoctors.<AnswerToDoctors>find(where.by("doneOn desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    static List<AnswerToDoctors> latest() {
        return AnswerToDoctors.<AnswerToDoctors>find("order by doneOn desc, id desc")
                .page(0, ON_THE_BOARD_PAGE)
                .list();
    }

    void take(WriteAnswer request) {
        youSaid = request.youSaid();
        weDid = request.weDid();
        doneOn = request.doneOn();
    }
}
