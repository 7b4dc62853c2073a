package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** The shelves of the library. */
@Path("/collections")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class CollectionResource {

    private final Collections collections;

    CollectionResource(Collections collections) {
        this.collections = collections;
    }

    @GET
    public Page<CollectionResponse> list() {
        return collections.list();
    }
}
