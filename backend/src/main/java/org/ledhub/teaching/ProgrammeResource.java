package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.identity.Scope;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** Recurring programmes: the plan behind the sessions. */
@Path("/programmes")
@RolesAllowed(Role.ADMIN)
public class ProgrammeResource {

    private final Programmes programmes;
    private final ProgrammeExceptions exceptions;

    ProgrammeResource(Programmes programmes, ProgrammeExceptions exceptions) {
        this.programmes = programmes;
        this.exceptions = exceptions;
    }

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Scope.PROGRAMME_READ})
    public Page<ProgrammeResponse> list() {
        return programmes.list();
    }

    @POST
    @Idempotent
    public Response create(@NotNull @Valid CreateProgramme body) {
        ProgrammeResponse created = programmes.create(body);
        return Response.created(URI.create("programmes/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Scope.PROGRAMME_READ})
    public ProgrammeResponse get(UUID id) {
        return programmes.get(id);
    }

    @PUT
    @Path("/{id}")
    public ProgrammeEffect change(
            UUID id,
            @NotNull @Valid ChangeProgramme body,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return programmes.change(id, body, ifMatch, dryRun);
    }

    @GET
    @Path("/{id}/dates")
    public Page<ProgrammeDate> dates(UUID id) {
        return programmes.dates(id);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    public Response publish(UUID id) {
        return Response.ok(programmes.publish(id)).build();
    }

    @PUT
    @Path("/{id}/exceptions/{date}")
    public ProgrammeEffect makeException(
            UUID id,
            @FourDigitYear LocalDate date,
            @NotNull @Valid MakeException body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return exceptions.put(id, date, body, dryRun);
    }

    @DELETE
    @Path("/{id}/exceptions/{date}")
    public ProgrammeEffect removeException(
            UUID id, @FourDigitYear LocalDate date, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return exceptions.remove(id, date, dryRun);
    }
}
