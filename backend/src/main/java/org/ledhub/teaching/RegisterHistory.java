package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ledhub.identity.People;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Named;
import org.ledhub.shared.Page;

/** Every mark that a register has ever had: who made it, how, and who corrected it and why. */
@ApplicationScoped
class RegisterHistory {

    private final People people;

    RegisterHistory(People people) {
        this.people = people;
    }

    /** Three statements, however many marks. */
    @Transactional
    Page<MarkResponse> list(UUID sessionId, ListMarks wanted) {
        TeachingSession.visible(sessionId, true);
        List<Attendance> marks = Attendance.find(sessionId, wanted);
        Map<UUID, String> names = people.namesOf(marks.stream()
                .flatMap(mark -> Stream.of(mark.personId, mark.markedBy, mark.endedBy))
                .filter(Objects::nonNull)
                .toList());
        return Page.of(
                marks, wanted.limit, last -> new Cursor(last.at.toString(), last.id), mark -> answer(mark, names));
    }

    private static MarkResponse answer(Attendance mark, Map<UUID, String> names) {
        return new MarkResponse(
                mark.id,
                Named.of(mark.personId, names),
                mark.presence,
                mark.source,
                mark.at,
                Named.of(mark.markedBy, names),
                mark.reason,
                mark.endedAt,
                Named.of(mark.endedBy, names),
                mark.endReason);
    }
}
