package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** Times for one to ones, and booking one. */
@Path("/slots")
@RolesAllowed(Role.TUTOR)
public class SlotResource {

    private final Slots slots;
    private final Appointments appointments;
    private final SlotHolds holds;

    SlotResource(Slots slots, Appointments appointments, SlotHolds holds) {
        this.slots = slots;
        this.appointments = appointments;
        this.holds = holds;
    }

    record Released(List<SlotResponse> items) {}

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR})
    public Page<SlotResponse> list(@BeanParam @Valid ListSlots wanted) {
        return slots.list(wanted);
    }

    @POST
    @Idempotent
    public Response release(@NotNull @Valid ReleaseSlots body) {
        return Response.status(201).entity(new Released(slots.release(body))).build();
    }

    @DELETE
    @Path("/{id}")
    public void withdraw(UUID id) {
        slots.withdraw(id);
    }

    @PUT
    @Path("/{id}/hold")
    @RolesAllowed(Role.LED)
    public HoldResponse hold(UUID id) {
        return holds.hold(id);
    }

    @PUT
    @Path("/{id}/appointment")
    @RolesAllowed(Role.LED)
    public Response book(UUID id, @NotNull @Valid BookSlot body) {
        Appointments.Booked booked = appointments.book(id, body);
        return Response.status(booked.isNew() ? 201 : 200)
                .entity(booked.appointment())
                .build();
    }
}
