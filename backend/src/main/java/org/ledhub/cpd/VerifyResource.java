package org.ledhub.cpd;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Whether a certificate holds, for anyone who has its code. Search engines are to keep out. */
@Path("/verify/{code}")
@PermitAll
public class VerifyResource {

    private final Verification verification;

    VerifyResource(Verification verification) {
        this.verification = verification;
    }

    @GET
    public Response verify(
            @Pattern(regexp = "[0-9A-Za-z]{20}", message = "Enter the 20 letters and digits of the certificate")
                    String code,
            @Context RoutingContext request) {
        VerifiedCertificate found = verification.verify(
                code.toUpperCase(Locale.ROOT), request.request().remoteAddress().hostAddress());
        return Response.ok(found).header("X-Robots-Tag", "noindex").build();
    }
}
