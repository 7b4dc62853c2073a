package org.ledhub.teaching;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Role;

/** Who looks at a session; {@code personId} is null for a system. */
record Viewer(UUID personId, boolean isAdmin) {

    static Viewer of(Actor actor) {
        return new Viewer(actor.person().orElse(null), actor.is(Role.ADMIN));
    }

    /** The link is for those with a place, or checked in, from 15 minutes before; who runs or teaches it has it all the time. */
    boolean mayJoin(TeachingSession session, Mine mine, Instant now) {
        Place place = mine.places().get(session.id);
        boolean hasPlace = place != null && place.state().equals(SignUp.CONFIRMED);
        boolean takesPart = hasPlace || mine.attendances().containsKey(session.id);
        return mayPresent(session) || (takesPart && session.isScheduled() && session.isJoinedAt(now));
    }

    boolean mayPresent(TeachingSession session) {
        return isAdmin || session.isTaughtBy(personId);
    }

    /** Systems are told what is taught, and nobody's name. */
    boolean seesNames() {
        return personId != null;
    }
}
