package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Role;

/** How many wait, and nobody's name: a tutor learns it of their own times, and an admin who is also a tutor learns no more. */
@Path("/appointment-waiting-list")
@RolesAllowed({Role.TUTOR, Role.ADMIN})
public class WaitingCountsResource {

    private final EntityManager database;
    private final Actor actor;
    private final Clock clock;

    WaitingCountsResource(EntityManager database, Actor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Transactional
    public WaitingCounts counts() {
        return WaitingCounts.of(database, actor.is(Role.TUTOR) ? actor.personId() : null, clock.instant());
    }
}
