package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** The dates of a release before it is made. */
@Path("/slot-preview")
@RolesAllowed(Role.TUTOR)
public class SlotPreviewResource {

    private final SlotPlan plan;

    SlotPreviewResource(SlotPlan plan) {
        this.plan = plan;
    }

    @GET
    public Page<SlotDate> preview(@BeanParam @Valid ListSlotPreview wanted) {
        return Page.whole(plan.preview(wanted.timetable()));
    }
}
