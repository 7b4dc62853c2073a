package org.ledhub.library;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/** Resources: found and read by everybody, where the database decides who sees which; written by admins. */
@Path("/resources")
@RolesAllowed(Role.ADMIN)
public class ResourceResource {

    private final Resources resources;
    private final Editing editing;
    private final MyResources mine;

    ResourceResource(Resources resources, Editing editing, MyResources mine) {
        this.resources = resources;
        this.editing = editing;
        this.mine = mine;
    }

    @GET
    @PermitAll
    public Page<ResourceResponse> list(@BeanParam @Valid ListResources wanted) {
        return resources.list(wanted);
    }

    @POST
    @Idempotent
    public Response create(@NotNull @Valid WriteResource body) {
        ResourceResponse created = editing.create(body);
        return Response.created(URI.create("resources/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public ResourceResponse get(UUID id, @QueryParam("trust") @Pattern(regexp = Readers.TRUST_CODE) String trust) {
        return resources.get(id, trust);
    }

    @PUT
    @Path("/{id}")
    public ResourceResponse change(
            UUID id, @NotNull @Valid WriteResource body, @HeaderParam("If-Match") String ifMatch) {
        return editing.change(id, body, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    public void withdraw(UUID id) {
        editing.withdraw(id);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    public Response publish(UUID id) {
        return Response.ok(editing.publish(id)).build();
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    public Response review(UUID id, @NotNull @Valid ReviewResource body) {
        return Response.ok(editing.review(id, body)).build();
    }

    @PUT
    @Path("/{id}/successor")
    public ResourceResponse supersede(UUID id, @NotNull @Valid SupersedeResource body) {
        return editing.supersede(id, body);
    }

    @GET
    @Path("/{id}/versions")
    public Page<VersionResponse> versions(UUID id) {
        return editing.versions(id);
    }

    @PUT
    @Path("/{id}/bookmark")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public void save(UUID id) {
        mine.save(id);
    }

    @DELETE
    @Path("/{id}/bookmark")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public void takeOff(UUID id) {
        mine.takeOff(id);
    }

    @PUT
    @Path("/{id}/reading")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public void noteRead(UUID id) {
        mine.noteRead(id);
    }
}
