package org.ledhub.teaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Versioned;

record SessionResponse(
        UUID id,
        UUID programmeId,
        String title,
        String summary,
        String theme,
        boolean external,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String location,
        String mode,
        int capacity,
        int placesLeft,
        int waiting,
        String status,
        String cancelledReason,
        List<Speaker> speakers,
        List<String> outcomes,
        List<Integer> domains,
        List<String> specialties,
        List<String> professions,
        List<Integer> cips,
        List<Material> materials,
        String joinUrl,
        boolean speaking,
        int cpdMinutes,
        Place myPlace,
        String myAbsence,
        boolean myPlaceLeftLate,
        String myAttendance,
        MyFeedback myFeedback,
        @JsonIgnore long version)
        implements Versioned {

    static SessionResponse of(TeachingSession session, Mine mine, Viewer viewer, Instant now) {
        return new SessionResponse(
                session.id,
                session.programmeId,
                session.title,
                session.summary,
                session.theme,
                session.external,
                session.startsAt,
                session.endsAt,
                session.zone,
                session.location,
                session.mode,
                session.capacity,
                session.placesLeft(),
                session.waiting,
                session.statusAt(now),
                session.cancelledReason,
                viewer.seesNames() ? session.speakers : List.of(),
                session.outcomes,
                session.domains,
                session.specialties,
                session.professions,
                session.cips,
                session.materials,
                viewer.mayJoin(session, mine, now) ? session.joinUrl : null,
                session.isTaughtBy(viewer.personId()),
                session.cpdMinutes,
                mine.places().get(session.id),
                mine.absences().get(session.id),
                mine.leftLate(session.id),
                mine.attendances().get(session.id),
                mine.feedback(session, now),
                session.version);
    }
}
