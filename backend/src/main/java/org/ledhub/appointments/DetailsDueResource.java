package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;

/** What a rule would remove, in counts. */
@Path("/appointment-details-due")
@RolesAllowed(Role.ADMIN)
public class DetailsDueResource {

    private final Details details;

    DetailsDueResource(Details details) {
        this.details = details;
    }

    record Due(Integer meetings, Integer notes) {}

    @GET
    @Transactional
    public Due due(@BeanParam @Valid ListDetailsDue wanted) {
        RemovedDetails would = details.rehearse(wanted.months, wanted.from);
        return new Due(would.meetings(), would.notes());
    }
}
