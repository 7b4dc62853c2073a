package org.ledhub.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** "You said, we did": for the education team to write, and for the board to read. */
@Path("/answers-to-doctors")
@RolesAllowed(Role.ADMIN)
public class AnswerToDoctorsResource {

    private final AnswersToDoctors answers;

    AnswerToDoctorsResource(AnswersToDoctors answers) {
        this.answers = answers;
    }

    @GET
    public Page<AnswerResponse> list(@BeanParam @Valid ListAnswers wanted) {
        return answers.list(wanted);
    }

    @POST
    @Idempotent
    public Response add(@NotNull @Valid WriteAnswer body) {
        AnswerResponse added = answers.add(body);
        return Response.created(URI.create("answers-to-doctors/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("/{id}")
    public AnswerResponse get(UUID id) {
        return answers.get(id);
    }

    @PUT
    @Path("/{id}")
    public AnswerResponse change(UUID id, @NotNull @Valid WriteAnswer body, @HeaderParam("If-Match") String ifMatch) {
        return answers.change(id, body, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    public void remove(UUID id, @HeaderParam("If-Match") String ifMatch) {
        answers.remove(id, ifMatch);
    }
}
