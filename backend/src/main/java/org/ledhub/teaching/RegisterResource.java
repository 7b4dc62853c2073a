package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.identity.Scope;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** Check-in and the register of a session. */
@Path("/sessions/{id}")
@RolesAllowed(Role.ADMIN)
public class RegisterResource {

    private final CheckIns checkIns;
    private final Registers registers;
    private final RegisterHistory history;
    private final MeetingReports reports;
    private final Guests guests;

    RegisterResource(
            CheckIns checkIns, Registers registers, RegisterHistory history, MeetingReports reports, Guests guests) {
        this.guests = guests;
        this.history = history;
        this.reports = reports;
        this.checkIns = checkIns;
        this.registers = registers;
    }

    @GET
    @Path("/check-in-code")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public CodeOnScreen code(UUID id) {
        return checkIns.codeNow(id);
    }

    @POST
    @Path("/check-in")
    @RolesAllowed(Role.LED)
    public CheckedIn checkIn(UUID id, @NotNull @Valid CheckIn body) {
        return checkIns.checkIn(id, body);
    }

    @GET
    @Path("/register")
    public RegisterResponse register(UUID id) {
        return registers.get(id);
    }

    @GET
    @Path("/register/history")
    public Page<MarkResponse> history(UUID id, @BeanParam @Valid ListMarks wanted) {
        return history.list(id, wanted);
    }

    @PUT
    @Path("/register/{personId}")
    @RolesAllowed({Role.ADMIN, Scope.ATTENDANCE_WRITE})
    public RegisterResponse mark(UUID id, UUID personId, @NotNull @Valid MarkRegister body) {
        return registers.mark(id, personId, body);
    }

    @POST
    @Path("/register/guests")
    @Idempotent
    public Response addGuest(UUID id, @NotNull @Valid AddGuest body) {
        return Response.status(Response.Status.CREATED)
                .entity(guests.add(id, body))
                .build();
    }

    @PUT
    @Path("/register/guests/{guestId}/removal")
    public RegisterResponse takeGuestOff(UUID id, UUID guestId, @NotNull @Valid TakeGuestOff body) {
        return guests.takeOff(id, guestId, body.reason());
    }

    @POST
    @Path("/register/import")
    @RolesAllowed({Role.ADMIN, Scope.ATTENDANCE_WRITE})
    @Idempotent
    public Response takeReport(
            UUID id,
            @NotNull @Valid ImportMeetingReport body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return Response.ok(reports.take(id, body, dryRun)).build();
    }

    @POST
    @Path("/register/lock")
    @Idempotent
    public Response lock(UUID id) {
        return Response.ok(registers.lock(id)).build();
    }

    @DELETE
    @Path("/register/lock")
    public RegisterResponse reopen(UUID id) {
        return registers.reopen(id);
    }
}
