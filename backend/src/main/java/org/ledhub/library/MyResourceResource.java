package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** The reader's own lists. */
@Path("/my-resources")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class MyResourceResource {

    private final MyResources mine;

    MyResourceResource(MyResources mine) {
        this.mine = mine;
    }

    @GET
    public Page<ResourceResponse> list(@BeanParam @Valid ListMine wanted) {
        return mine.list(wanted);
    }
}
