package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** Pathways: read by everybody who is logged in, ticked by doctors, written by admins. */
@Path("/pathways")
@RolesAllowed(Role.LED)
public class PathwayResource {

    private final Pathways pathways;
    private final SharedPathways shared;

    PathwayResource(Pathways pathways, SharedPathways shared) {
        this.pathways = pathways;
        this.shared = shared;
    }

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public Page<PathwaySummary> list() {
        return pathways.list();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    public Response create(@NotNull @Valid WritePathway body) {
        PathwayResponse created = pathways.create(body);
        return Response.created(URI.create("pathways/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public PathwayResponse get(UUID id) {
        return pathways.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    public PathwayResponse change(UUID id, @NotNull @Valid WritePathway body, @HeaderParam("If-Match") String ifMatch) {
        return pathways.change(id, body, ifMatch);
    }

    @PUT
    @Path("/{id}/steps/{stepId}/done")
    public void tick(UUID id, UUID stepId) {
        pathways.tick(id, stepId);
    }

    @DELETE
    @Path("/{id}/steps/{stepId}/done")
    public void undo(UUID id, UUID stepId) {
        pathways.undo(id, stepId);
    }

    @GET
    @Path("/{id}/sharing")
    public SharingResponse sharing(UUID id) {
        return shared.sharing(id);
    }

    @PUT
    @Path("/{id}/sharing")
    public SharingResponse share(UUID id, @NotNull @Valid SharePathway body) {
        return shared.share(id, body);
    }

    @DELETE
    @Path("/{id}/sharing")
    public void takeBack(UUID id) {
        shared.takeBack(id);
    }
}
