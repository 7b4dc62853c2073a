package org.ledhub.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.Throttle;

/** The address to which the caller's codes and news go. */
@Path("/me/email")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class MyEmailResource {

    private final EmailChanges changes;
    private final People people;
    private final Actor actor;
    private final Throttle attempts;

    MyEmailResource(
            EmailChanges changes,
            People people,
            Actor actor,
            @ConfigProperty(name = "ledhub.limits.email-changes-per-person") int perPerson) {
        this.changes = changes;
        this.people = people;
        this.actor = actor;
        this.attempts = new Throttle(perPerson);
    }

    @POST
    @Path("/codes")
    public Response askForCode(@NotNull @Valid AskForEmailCode body, @Context RoutingContext request) {
        attempts.take(actor.personId().toString());
        changes.ask(body.email(), networkOf(request));
        return Response.accepted().build();
    }

    @PUT
    public Me change(@NotNull @Valid ConfirmEmail body, @Context RoutingContext request) {
        attempts.take(actor.personId().toString());
        changes.confirm(body, networkOf(request));
        return people.me();
    }

    private static String networkOf(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }
}
