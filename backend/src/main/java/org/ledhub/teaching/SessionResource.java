package org.ledhub.teaching;

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
import org.ledhub.identity.Scope;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** Teaching sessions, and the caller's place in each. */
@Path("/sessions")
@RolesAllowed(Role.ADMIN)
public class SessionResource {

    private final Sessions sessions;
    private final Places places;

    SessionResource(Sessions sessions, Places places) {
        this.sessions = sessions;
        this.places = places;
    }

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Scope.PROGRAMME_READ})
    public Page<SessionResponse> list(@BeanParam @Valid ListSessions wanted) {
        return sessions.list(wanted);
    }

    @POST
    @Idempotent
    public Response create(@NotNull @Valid CreateSession body) {
        SessionResponse created = sessions.create(body);
        return Response.created(URI.create("sessions/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Scope.PROGRAMME_READ})
    public SessionResponse get(UUID id) {
        return sessions.get(id);
    }

    @PUT
    @Path("/{id}")
    public SessionResponse change(
            UUID id, @NotNull @Valid ChangeSession body, @HeaderParam("If-Match") String ifMatch) {
        return sessions.change(id, body, ifMatch);
    }

    @GET
    @Path("/{id}/people-to-tell")
    public PeopleToTell peopleToTell(UUID id) {
        return sessions.peopleToTell(id);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    public Response publish(UUID id) {
        return Response.ok(sessions.publish(id)).build();
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    public Response cancel(UUID id, @NotNull @Valid CancelSession body) {
        return Response.ok(sessions.cancel(id, body)).build();
    }

    @PUT
    @Path("/{id}/sign-up")
    @RolesAllowed(Role.LED)
    public Response signUp(UUID id) {
        Places.SignedUp signedUp = places.signUp(id);
        return Response.status(signedUp.isNew() ? 201 : 200)
                .entity(signedUp.place())
                .build();
    }

    @PUT
    @Path("/{id}/absence")
    @RolesAllowed(Role.LED)
    public CannotCome cannotCome(UUID id, @NotNull @Valid CannotCome body) {
        places.cannotCome(id, body.reason());
        return body;
    }

    @DELETE
    @Path("/{id}/absence")
    @RolesAllowed(Role.LED)
    public void canCome(UUID id) {
        places.canCome(id);
    }

    @DELETE
    @Path("/{id}/sign-up")
    @RolesAllowed(Role.LED)
    public void leave(UUID id) {
        places.leave(id);
    }
}
