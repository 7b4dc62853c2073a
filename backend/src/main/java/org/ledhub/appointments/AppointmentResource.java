package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** The caller's own appointments, as doctor or as tutor. */
@Path("/appointments")
@RolesAllowed({Role.LED, Role.TUTOR})
public class AppointmentResource {

    private final Appointments appointments;
    private final Moves moves;

    AppointmentResource(Appointments appointments, Moves moves) {
        this.appointments = appointments;
        this.moves = moves;
    }

    @GET
    public Page<AppointmentResponse> list(@BeanParam @Valid ListAppointments wanted) {
        return appointments.list(wanted);
    }

    @GET
    @Path("/{id}")
    public AppointmentResponse get(UUID id) {
        return appointments.get(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    public Response cancel(UUID id) {
        return Response.ok(appointments.cancel(id)).build();
    }

    @PUT
    @Path("/{id}/mode")
    @RolesAllowed(Role.LED)
    public AppointmentResponse chooseMode(UUID id, @NotNull @Valid ChooseMode body) {
        return moves.chooseMode(id, body);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Role.LED)
    @Idempotent
    public Response move(UUID id, @NotNull @Valid MoveAppointment body) {
        return Response.ok(moves.move(id, body)).build();
    }
}
