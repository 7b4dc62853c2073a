package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** Finding and reading resources. */
@Path("/resources")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class ResourceResource {

    private final Resources resources;

    ResourceResource(Resources resources) {
        this.resources = resources;
    }

    @GET
    public Page<ResourceResponse> list(@BeanParam @Valid ListResources wanted) {
        return resources.list(wanted);
    }

    @GET
    @Path("/{id}")
    public ResourceResponse get(UUID id) {
        return resources.get(id);
    }
}
