package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** The caller's own links for an appraiser. */
@Path("/cpd-shares")
@RolesAllowed(Role.LED)
public class CpdShareResource {

    private final CpdShares shares;

    CpdShareResource(CpdShares shares) {
        this.shares = shares;
    }

    @GET
    @RolesAllowed({Role.LED, Role.LEAVER})
    public Page<CpdShareResponse> list(@BeanParam @Valid ListCpdShares wanted) {
        return shares.list(wanted);
    }

    @POST
    @Idempotent
    public Response make(@NotNull @Valid ShareCpd body) {
        NewCpdShare made = shares.make(body);
        return Response.created(URI.create("cpd-shares/" + made.share().id()))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.LED, Role.LEAVER})
    public void end(UUID id) {
        shares.end(id);
    }

    @GET
    @Path("/{id}/openings")
    @RolesAllowed({Role.LED, Role.LEAVER})
    public Page<OpeningResponse> openings(UUID id) {
        return shares.openings(id);
    }
}
