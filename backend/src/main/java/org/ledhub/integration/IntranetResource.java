package org.ledhub.integration;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is next and new, for a page of the trust's intranet. */
@Path("/intranet")
@PermitAll
public class IntranetResource {

    private final Intranet intranet;
    private final List<String> sites;

    IntranetResource(Intranet intranet, @ConfigProperty(name = "ledhub.intranet") Optional<List<String>> sites) {
        this.intranet = intranet;
        this.sites = sites.orElse(List.of());
    }

    /** Pages of listed sites may read it with their reader's browser. It is the same for everybody, so no cookie is let through. */
    @GET
    public Response read(
            @QueryParam("trust") @Pattern(regexp = "[A-Z0-9]{3,6}") String trust, @HeaderParam("Origin") String site) {
        Response.ResponseBuilder answer = Response.ok(intranet.of(trust)).header("Vary", "Origin");
        if (site != null && sites.contains(site)) {
            answer.header("Access-Control-Allow-Origin", site);
        }
        return answer.build();
    }
}
