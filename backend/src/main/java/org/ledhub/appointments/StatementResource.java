package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;

/** What stays between doctor and tutor, with its limits: accepted before the first booking and again when it changes. */
@Path("/confidentiality-statement")
@RolesAllowed(Role.LED)
public class StatementResource {

    private final StatementAcceptances acceptances;

    StatementResource(StatementAcceptances acceptances) {
        this.acceptances = acceptances;
    }

    record AcceptStatement(@NotNull Integer version) {}

    @GET
    public StatementResponse get() {
        return acceptances.get();
    }

    @PUT
    @Path("/acceptance")
    public StatementResponse accept(@NotNull @Valid AcceptStatement body) {
        return acceptances.accept(body.version());
    }
}
