package org.ledhub.teaching;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Role;

/** Who looks at a session. */
record Viewer(UUID personId, boolean isAdmin) {

    static Viewer of(Actor actor) {
        return new Viewer(actor.personId(), actor.is(Role.ADMIN));
    }

    /** The link is for those with a place, from 15 minutes before; who runs or teaches it has it all the time. */
    boolean mayJoin(TeachingSession session, Place place, Instant now) {
        boolean hasPlace = place != null && place.state().equals(SignUp.CONFIRMED);
        return mayPresent(session) || (hasPlace && session.isScheduled() && session.isJoinedAt(now));
    }

    boolean mayPresent(TeachingSession session) {
        return isAdmin || session.isTaughtBy(personId);
    }
}
