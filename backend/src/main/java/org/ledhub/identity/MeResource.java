package org.ledhub.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

/** The caller's own details. */
@Path("/me")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class MeResource {

    private final People people;

    MeResource(People people) {
        this.people = people;
    }

    @GET
    public Me me() {
        return people.me();
    }

    @PATCH
    public Me change(@NotNull @Valid ChangeMe body, @HeaderParam("If-Match") String ifMatch) {
        return people.change(body, ifMatch);
    }
}
