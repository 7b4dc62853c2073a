package org.ledhub.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** Who did what: for admins of the trust, and for everybody about themselves. */
@Path("/audit-events")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class AuditEventResource {

    private final AuditEvents events;

    AuditEventResource(AuditEvents events) {
        this.events = events;
    }

    @GET
    public Page<AuditEventResponse> list(@BeanParam @Valid ListAuditEvents wanted) {
        return events.list(wanted);
    }

    @GET
    @Path("/verification")
    @RolesAllowed(Role.ADMIN)
    public AuditVerification verify() {
        return events.verify();
    }
}
