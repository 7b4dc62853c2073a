package org.ledhub.library;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.Page;

/** The shelves of the library, for everybody; the database decides what is on them for whom. */
@Path("/collections")
@PermitAll
public class CollectionResource {

    private final Collections collections;

    CollectionResource(Collections collections) {
        this.collections = collections;
    }

    @GET
    public Page<CollectionResponse> list(@QueryParam("trust") @Pattern(regexp = Readers.TRUST_CODE) String trust) {
        return collections.list(trust);
    }
}
