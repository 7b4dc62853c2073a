package org.ledhub.library;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.PlainText;

/** The captions of a recording: read by its player, added by admins. */
@Path("/resources/{id}/captions")
@RolesAllowed(Role.ADMIN)
public class CaptionsResource {

    private static final String VTT = "text/vtt";

    private final Resources resources;
    private final Editing editing;

    CaptionsResource(Resources resources, Editing editing) {
        this.resources = resources;
        this.editing = editing;
    }

    @GET
    @PermitAll
    @Produces(VTT)
    public String get(UUID id, @QueryParam("trust") @Pattern(regexp = Readers.TRUST_CODE) String trust) {
        return resources.captions(id, trust);
    }

    @PUT
    @Consumes(VTT)
    @Produces(MediaType.APPLICATION_JSON)
    public ResourceResponse add(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send the captions")
                    @Size(max = 500_000, message = "Send captions of up to 500,000 characters")
                    @PlainText
                    String body) {
        return editing.caption(id, body, ifMatch);
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public ResourceResponse remove(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return editing.removeCaptions(id, ifMatch);
    }
}
