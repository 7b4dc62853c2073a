package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;

/** The caller's own reflection on one of their records. */
@Path("/cpd-records/{id}/reflection")
@RolesAllowed(Role.LED)
public class ReflectionResource {

    private final Reflections reflections;

    ReflectionResource(Reflections reflections) {
        this.reflections = reflections;
    }

    @GET
    @RolesAllowed({Role.LED, Role.LEAVER})
    public ReflectionResponse get(UUID id) {
        return reflections.get(id);
    }

    @PUT
    public ReflectionResponse write(
            UUID id, @NotNull @Valid WriteReflection body, @HeaderParam("If-Match") String ifMatch) {
        return reflections.write(id, body, ifMatch);
    }
}
