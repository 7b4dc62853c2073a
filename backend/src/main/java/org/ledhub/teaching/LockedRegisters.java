package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.RowIdentity;

/** What a locked register says, for whoever makes records and certificates of it. */
@ApplicationScoped
class LockedRegisters {

    private final RowIdentity rows;
    private final Event<FeedbackAwaited> answered;

    LockedRegisters(RowIdentity rows, Event<FeedbackAwaited> answered) {
        this.rows = rows;
        this.answered = answered;
    }

    RegisterLocked of(TeachingSession session) {
        Map<UUID, String> present = Attendance.allLive(session.id).stream()
                .collect(Collectors.toMap(each -> each.personId, each -> each.presence));
        return new RegisterLocked(
                session.id,
                session.title,
                session.external,
                session.theme().clinical,
                LocalDate.ofInstant(session.startsAt, ZoneId.of(session.zone)),
                session.startsAt,
                session.endsAt,
                session.zone,
                session.cpdMinutes,
                session.domains,
                session.cips,
                session.outcomes,
                session.speakers.stream().map(Speaker::name).toList(),
                session.speakers.stream()
                        .map(Speaker::personId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                present,
                waiting(session.id, present.keySet()));
    }

    /** A certificate that waits for feedback is issued when it comes, if the register is locked by then. */
    void on(@Observes FeedbackReceived event) {
        TeachingSession session = TeachingSession.visible(event.sessionId(), false);
        if (session.isRegisterLocked()) {
            answered.fire(new FeedbackAwaited(event.personId(), of(session)));
        }
    }

    private Set<UUID> waiting(UUID sessionId, Set<UUID> present) {
        if (!TeachingSetting.inForce().certificatesNeedFeedback) {
            return Set.of();
        }
        rows.actFor("attendance");
        Set<UUID> given = FeedbackCopy.givenTo(sessionId);
        rows.actFor("");
        return present.stream().filter(each -> !given.contains(each)).collect(Collectors.toSet());
    }
}
