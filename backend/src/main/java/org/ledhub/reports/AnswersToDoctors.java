package org.ledhub.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Page;

/** What the trust did about what doctors said, in its admins' words. */
@ApplicationScoped
class AnswersToDoctors {

    private final AuditTrail audit;

    AnswersToDoctors(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    Page<AnswerResponse> list(ListAnswers wanted) {
        return Page.of(
                AnswerToDoctors.find(wanted),
                wanted.limit,
                last -> new Cursor(last.doneOn.toString(), last.id),
                AnswerResponse::of);
    }

    @Transactional
    AnswerResponse get(UUID id) {
        return AnswerResponse.of(AnswerToDoctors.get(id));
    }

    @Transactional
    AnswerResponse add(WriteAnswer request) {
        AnswerToDoctors answer = AnswerToDoctors.add(request);
        audit.record("answer-to-doctors.added", answer.id);
        return AnswerResponse.of(answer);
    }

    @Transactional
    AnswerResponse change(UUID id, WriteAnswer request, String ifMatch) {
        AnswerToDoctors answer = AnswerToDoctors.lock(id);
        IfMatch.check(ifMatch, answer.version);
        answer.take(request);
        AnswerToDoctors.flush();
        audit.record("answer-to-doctors.changed", id);
        return AnswerResponse.of(answer);
    }

    @Transactional
    void remove(UUID id, String ifMatch) {
        AnswerToDoctors answer = AnswerToDoctors.lock(id);
        IfMatch.check(ifMatch, answer.version);
        answer.delete();
        audit.record("answer-to-doctors.removed", id);
    }
}
