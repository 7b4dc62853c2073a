package org.ledhub.teaching;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What sessions are to one person, by session: four statements for a whole list. */
record Mine(
        Map<UUID, Place> places, Map<UUID, String> absences, Map<UUID, String> attendances, Set<UUID> feedbackGiven) {

    static Mine of(UUID personId, Collection<UUID> sessionIds) {
        return new Mine(
                SignUp.placesOf(personId, sessionIds),
                Absence.reasonsOf(personId, sessionIds),
                Attendance.presencesOf(personId, sessionIds),
                FeedbackCopy.givenBy(personId, sessionIds));
    }

    /** Null for who was not there, before the end, and once the time for it has passed without any. */
    MyFeedback feedback(TeachingSession session, TeachingSetting setting, Instant now) {
        Instant until = setting.feedbackUntil(session);
        if (feedbackGiven.contains(session.id)) {
            return new MyFeedback("given", until);
        }
        boolean isOpen = attendances.containsKey(session.id) && session.isOverAt(now) && now.isBefore(until);
        return isOpen ? new MyFeedback("open", until) : null;
    }
}
