package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;

/** One question: taken back, voted for, moderated. */
@Path("/questions/{id}")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class QuestionResource {

    private final Questions questions;

    QuestionResource(Questions questions) {
        this.questions = questions;
    }

    @DELETE
    public void takeBack(UUID id) {
        questions.takeBack(id);
    }

    @PUT
    @Path("/state")
    public QuestionResponse moderate(UUID id, @NotNull @Valid ModerateQuestion body) {
        return questions.moderate(id, body);
    }

    @PUT
    @Path("/vote")
    public QuestionResponse vote(UUID id) {
        return questions.vote(id, true);
    }

    @DELETE
    @Path("/vote")
    public QuestionResponse takeVoteBack(UUID id) {
        return questions.vote(id, false);
    }
}
