package org.ledhub.integration;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** What is next and new, for a page of the trust's intranet. */
@Path("/intranet")
@PermitAll
public class IntranetResource {

    private final Intranet intranet;

    IntranetResource(Intranet intranet) {
        this.intranet = intranet;
    }

    @GET
    public IntranetResponse read(@QueryParam("trust") @Pattern(regexp = "[A-Z0-9]{3,6}") String trust) {
        return intranet.of(trust);
    }
}
