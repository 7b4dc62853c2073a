package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;

/** Feedback to a session: given by whoever was there, read by speakers and admins as a summary. */
@Path("/sessions/{id}/feedback")
@RolesAllowed(Role.LED)
public class FeedbackResource {

    private final Feedback feedback;

    FeedbackResource(Feedback feedback) {
        this.feedback = feedback;
    }

    @PUT
    public GiveFeedback give(UUID id, @NotNull @Valid GiveFeedback body) {
        return feedback.give(id, body);
    }

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public FeedbackSummary summary(UUID id) {
        return feedback.summary(id);
    }

    @GET
    @Path("/mine")
    public GiveFeedback mine(UUID id) {
        return feedback.mine(id);
    }
}
