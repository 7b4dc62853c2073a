package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;

/** The caller's own place on the list of those who wait for a one to one. */
@Path("/appointment-waiting-list/me")
@RolesAllowed(Role.LED)
public class WaitingListResource {

    private final WaitingList list;

    WaitingListResource(WaitingList list) {
        this.list = list;
    }

    record AskForTime(UUID tutorId) {}

    @GET
    public MyWaiting get() {
        return list.mine();
    }

    @PUT
    public Response ask(@NotNull @Valid AskForTime body) {
        WaitingList.Asked asked = list.ask(body.tutorId());
        return Response.status(asked.isNew() ? 201 : 200).entity(asked.mine()).build();
    }

    @DELETE
    public void leave() {
        list.leave();
    }

    @DELETE
    @Path("/offer")
    public void decline() {
        list.decline();
    }
}
