package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;

/** Changing a time, or the rest of its release. */
@Path("/slot-changes")
@RolesAllowed(Role.TUTOR)
public class SlotChangeResource {

    private final SlotChanges changes;

    SlotChangeResource(SlotChanges changes) {
        this.changes = changes;
    }

    @POST
    @Idempotent
    public Response change(@NotNull @Valid ChangeSlots body) {
        return Response.ok(changes.change(body)).build();
    }
}
