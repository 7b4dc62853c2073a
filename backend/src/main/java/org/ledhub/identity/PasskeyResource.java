package org.ledhub.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ledhub.identity.PasskeyChallenges.Challenge;
import org.ledhub.shared.Page;

/** The caller's own passkeys. */
@Path("/me/passkeys")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class PasskeyResource {

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Actor actor;

    PasskeyResource(Passkeys passkeys, PasskeyChallenges challenges, Actor actor) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.CODE_ONLY})
    public Page<PasskeyResponse> list() {
        return Page.whole(passkeys.list());
    }

    @POST
    @Path("/challenges")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.CODE_ONLY})
    public Response options() {
        Challenge challenge = challenges.toAddFor(actor.personId());
        return Response.ok(passkeys.options(challenge.text()))
                .cookie(challenge.cookie())
                .build();
    }

    @POST
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.CODE_ONLY})
    public Response add(@NotNull @Valid AddPasskey body, @Context HttpHeaders headers) {
        byte[] challenge = challenges.toAddFor(actor.personId(), headers).orElseThrow(PasskeyNotAdded::new);
        PasskeyResponse added = passkeys.add(body, challenge);
        return Response.created(URI.create("me/passkeys/" + added.id()))
                .entity(added)
                .build();
    }

    @PUT
    @Path("/{id}")
    public PasskeyResponse rename(
            UUID id, @NotNull @Valid RenamePasskey body, @HeaderParam("If-Match") String ifMatch) {
        return passkeys.rename(id, body, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    public void remove(UUID id) {
        passkeys.remove(id);
    }
}
