package org.ledhub.teaching;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What sessions are to one person, by session: three statements for a whole list. */
record Mine(Map<UUID, Place> places, Map<UUID, String> absences, Map<UUID, String> attendances) {

    static Mine of(UUID personId, Collection<UUID> sessionIds) {
        return new Mine(
                SignUp.placesOf(personId, sessionIds),
                Absence.reasonsOf(personId, sessionIds),
                Attendance.presencesOf(personId, sessionIds));
    }
}
