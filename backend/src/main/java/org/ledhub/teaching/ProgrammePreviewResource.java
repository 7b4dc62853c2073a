package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** The dates that a programme would have, before there is one. */
@Path("/programme-preview")
@RolesAllowed(Role.ADMIN)
public class ProgrammePreviewResource {

    private final ProgrammePlan plan;

    ProgrammePreviewResource(ProgrammePlan plan) {
        this.plan = plan;
    }

    @GET
    public Page<ProgrammeDate> preview(@BeanParam @Valid ListPreview wanted) {
        return Page.whole(plan.preview(wanted));
    }
}
