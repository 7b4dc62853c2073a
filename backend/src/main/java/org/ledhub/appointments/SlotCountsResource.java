package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.ledhub.identity.Role;
import org.ledhub.identity.Scope;
import org.ledhub.shared.Page;

/** How one to ones are used, for those who plan them: numbers, and nobody's name. */
@Path("/slot-counts")
@RolesAllowed({Role.TUTOR, Role.ADMIN, Scope.REPORTS_READ})
public class SlotCountsResource {

    private final EntityManager database;
    private final Clock clock;

    SlotCountsResource(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Page<SlotCounts> counts() {
        return Page.whole(SlotCounts.byMonth(database, clock.instant()));
    }
}
