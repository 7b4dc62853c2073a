package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** What doctors let the calling tutor see. */
@Path("/shared-pathways")
@RolesAllowed(Role.TUTOR)
public class SharedPathwayResource {

    private final SharedPathways shared;

    SharedPathwayResource(SharedPathways shared) {
        this.shared = shared;
    }

    @GET
    public Page<SharedPathwayResponse> list(@BeanParam @Valid ListSharedPathways wanted) {
        return shared.withMe(wanted);
    }
}
