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

/** Dates with and without times left, for those who plan and for systems. */
@Path("/free-and-busy")
@RolesAllowed({Role.TUTOR, Role.ADMIN, Scope.REPORTS_READ})
public class FreeAndBusyResource {

    private final EntityManager database;
    private final Clock clock;

    FreeAndBusyResource(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Page<FreeAndBusy> dates() {
        return Page.whole(FreeAndBusy.from(database, clock.instant()));
    }
}
