package org.ledhub.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.ledhub.shared.Versioned;

record AnswerResponse(
        UUID id,
        String youSaid,
        String weDid,
        LocalDate doneOn,
        @JsonIgnore long version) implements Versioned {

    static AnswerResponse of(AnswerToDoctors answer) {
        return new AnswerResponse(answer.id, answer.youSaid, answer.weDid, answer.doneOn, answer.version);
    }
}
