package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** Topics to be taught: suggested, voted for, offered to be taught, decided on. */
@Path("/topics")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class TopicResource {

    private final Topics topics;

    TopicResource(Topics topics) {
        this.topics = topics;
    }

    @GET
    public Page<TopicResponse> list() {
        return topics.list();
    }

    @POST
    @Idempotent
    public Response suggest(@NotNull @Valid SuggestTopic body) {
        return Response.status(Response.Status.CREATED)
                .entity(topics.suggest(body))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void takeBack(UUID id) {
        topics.takeBack(id);
    }

    @PUT
    @Path("/{id}/state")
    @RolesAllowed(Role.ADMIN)
    public TopicResponse decide(UUID id, @NotNull @Valid DecideOnTopic body) {
        return topics.decide(id, body);
    }

    @PUT
    @Path("/{id}/vote")
    public TopicResponse vote(UUID id) {
        return topics.vote(id, true);
    }

    @DELETE
    @Path("/{id}/vote")
    public TopicResponse takeVoteBack(UUID id) {
        return topics.vote(id, false);
    }

    @PUT
    @Path("/{id}/offer")
    public TopicResponse offer(UUID id) {
        return topics.offer(id, true);
    }

    @DELETE
    @Path("/{id}/offer")
    public TopicResponse takeOfferBack(UUID id) {
        return topics.offer(id, false);
    }
}
