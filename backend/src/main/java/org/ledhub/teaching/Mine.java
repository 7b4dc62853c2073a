package org.ledhub.teaching;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ledhub.identity.Actor;

/** What sessions are to one person, by session: six statements for a whole list, however long. */
record Mine(
        Map<UUID, Place> places,
        Map<UUID, String> absences,
        Map<UUID, String> attendances,
        Set<UUID> leftLate,
        Set<UUID> feedbackGiven,
        TeachingSetting setting) {

    static Mine of(Actor actor, Collection<UUID> sessionIds) {
        TeachingSetting setting = TeachingSetting.ofTrust(actor.trustId());
        return actor.person().map(person -> of(person, sessionIds, setting)).orElseGet(() -> ofSystem(setting));
    }

    private static Mine ofSystem(TeachingSetting setting) {
        return new Mine(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), setting);
    }

    private static Mine of(UUID personId, Collection<UUID> sessionIds, TeachingSetting setting) {
        return new Mine(
                SignUp.placesOf(personId, sessionIds),
                Absence.reasonsOf(personId, sessionIds),
                Attendance.presencesOf(personId, sessionIds),
                SignUp.leftLateBy(personId, sessionIds),
                FeedbackCopy.givenBy(personId, sessionIds),
                setting);
    }

    /** That a place was given up late; no longer once there is one again. */
    boolean leftLate(UUID sessionId) {
        return leftLate.contains(sessionId) && !places.containsKey(sessionId);
    }

    /** Null for who was not there, before the end, and once the time for it has passed without any. */
    MyFeedback feedback(TeachingSession session, Instant now) {
        Instant until = setting.feedbackUntil(session);
        if (feedbackGiven.contains(session.id)) {
            return new MyFeedback("given", until);
        }
        boolean isOpen = attendances.containsKey(session.id) && session.isOverAt(now) && now.isBefore(until);
        return isOpen ? new MyFeedback("open", until) : null;
    }
}
