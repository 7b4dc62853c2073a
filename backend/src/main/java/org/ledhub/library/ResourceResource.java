package org.ledhub.library;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ledhub.shared.Page;

/** Finding and reading resources, for everybody; the database decides who sees which. */
@Path("/resources")
@PermitAll
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
    public ResourceResponse get(UUID id, @QueryParam("trust") @Pattern(regexp = Readers.TRUST_CODE) String trust) {
        return resources.get(id, trust);
    }
}
