package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** The resources of a session. */
@Path("/sessions/{id}/resources")
@RolesAllowed(Role.ADMIN)
public class AttachedResourceResource {

    private final AttachedResources attached;

    AttachedResourceResource(AttachedResources attached) {
        this.attached = attached;
    }

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public Page<ResourceResponse> list(UUID id) {
        return attached.of(id);
    }

    @PUT
    @Path("/{resourceId}")
    public void attach(UUID id, UUID resourceId) {
        attached.attach(id, resourceId);
    }

    @DELETE
    @Path("/{resourceId}")
    public void takeOff(UUID id, UUID resourceId) {
        attached.takeOff(id, resourceId);
    }
}
