package org.ledhub.cpd;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.UUID;

/** For verifiers of badges, who have no log-in. */
@Path("/badge-issuers/{id}")
@PermitAll
public class BadgeIssuerResource {

    private final BadgeIssuers issuers;

    BadgeIssuerResource(BadgeIssuers issuers) {
        this.issuers = issuers;
    }

    @GET
    public BadgeIssuer get(UUID id) {
        return issuers.get(id);
    }

    @GET
    @Path("/keys")
    public BadgeKeySet keys(UUID id) {
        return issuers.keys(id);
    }

    @GET
    @Path("/keys/{key}")
    public Map<String, Object> key(UUID id, @Pattern(regexp = "[A-Za-z0-9-]{1,60}") String key) {
        return issuers.key(id, key);
    }

    @GET
    @Path("/status/{list}")
    @Produces(CertificateResource.VC_JWT)
    public String statusList(UUID id, @Min(0) @Max(99_999) int list, @Context RoutingContext request) {
        return issuers.statusList(id, list, request.request().remoteAddress().hostAddress());
    }
}
