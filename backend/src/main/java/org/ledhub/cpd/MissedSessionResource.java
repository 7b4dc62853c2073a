package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** Sessions that the caller missed and can catch up with. */
@Path("/missed-sessions")
@RolesAllowed(Role.LED)
public class MissedSessionResource {

    private final MissedSessions missed;

    MissedSessionResource(MissedSessions missed) {
        this.missed = missed;
    }

    @GET
    public Page<MissedSession> list(@BeanParam @Valid ListMissedSessions wanted) {
        return missed.list(wanted);
    }
}
