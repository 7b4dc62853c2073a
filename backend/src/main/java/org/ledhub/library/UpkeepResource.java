package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** What waits for the editors of the library. */
@Path("/library-upkeep")
@RolesAllowed(Role.ADMIN)
public class UpkeepResource {

    private final Editing editing;

    UpkeepResource(Editing editing) {
        this.editing = editing;
    }

    @GET
    public Page<ResourceResponse> list(@BeanParam @Valid ListUpkeep wanted) {
        return editing.upkeep(wanted);
    }
}
