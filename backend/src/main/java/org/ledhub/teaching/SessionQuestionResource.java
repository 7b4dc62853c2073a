package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** The questions of a session. */
@Path("/sessions/{id}/questions")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class SessionQuestionResource {

    private final Questions questions;

    SessionQuestionResource(Questions questions) {
        this.questions = questions;
    }

    @GET
    public Page<QuestionResponse> list(UUID id) {
        return questions.list(id);
    }

    @POST
    @Idempotent
    public Response ask(UUID id, @NotNull @Valid AskQuestion body) {
        return Response.status(Response.Status.CREATED)
                .entity(questions.ask(id, body))
                .build();
    }
}
