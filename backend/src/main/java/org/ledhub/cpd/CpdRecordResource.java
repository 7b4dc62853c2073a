package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** The caller's own CPD records. */
@Path("/cpd-records")
@RolesAllowed(Role.LED)
public class CpdRecordResource {

    private final CpdRecords records;
    private final CpdImports imports;
    private final Recordings recordings;

    CpdRecordResource(CpdRecords records, CpdImports imports, Recordings recordings) {
        this.records = records;
        this.imports = imports;
        this.recordings = recordings;
    }

    @GET
    @RolesAllowed({Role.LED, Role.LEAVER})
    public Page<CpdRecordResponse> list(@BeanParam @Valid ListCpdRecords wanted) {
        return records.list(wanted);
    }

    @POST
    @Idempotent
    public Response add(@NotNull @Valid LogCpd body) {
        CpdRecordResponse added = records.add(body);
        return Response.created(URI.create("cpd-records/" + added.id()))
                .entity(added)
                .build();
    }

    @POST
    @Path("/import")
    @Idempotent
    public Response take(@NotNull @Valid ImportCpd body, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return Response.ok(imports.take(body, dryRun)).build();
    }

    @POST
    @Path("/from-recording")
    @Idempotent
    public Response addFromRecording(@NotNull @Valid ReflectOnRecording body) {
        CpdRecordResponse added = recordings.reflectOn(body);
        return Response.created(URI.create("cpd-records/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LED, Role.LEAVER})
    public CpdRecordResponse get(UUID id) {
        return records.get(id);
    }

    @PUT
    @Path("/{id}")
    public CpdRecordResponse change(UUID id, @NotNull @Valid LogCpd body, @HeaderParam("If-Match") String ifMatch) {
        return records.change(id, body, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    public void delete(UUID id) {
        records.delete(id);
    }

    @PUT
    @Path("/{id}/restoration")
    public CpdRecordResponse restore(UUID id) {
        return records.restore(id);
    }
}
