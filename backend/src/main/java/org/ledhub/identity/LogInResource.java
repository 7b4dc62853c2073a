package org.ledhub.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.LogIns.LogIn;
import org.ledhub.identity.PasskeyChallenges.Challenge;
import org.ledhub.shared.Throttle;

/** Logging in, staying in, logging out. */
@Path("/log-in")
public class LogInResource {

    /** Asking for a code and using it. */
    private static final int REQUESTS_A_LOG_IN = 2;

    private final LogInCodes codes;
    private final LogIns logIns;
    private final PasskeyLogIns passkeys;
    private final PasskeyChallenges challenges;
    private final SessionTokens tokens;
    private final Actor actor;
    private final Throttle attempts;

    LogInResource(
            LogInCodes codes,
            LogIns logIns,
            PasskeyLogIns passkeys,
            PasskeyChallenges challenges,
            SessionTokens tokens,
            Actor actor,
            @ConfigProperty(name = "ledhub.limits.log-ins-per-address") int logInsPerAddress) {
        this.codes = codes;
        this.logIns = logIns;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.tokens = tokens;
        this.actor = actor;
        this.attempts = new Throttle(logInsPerAddress * REQUESTS_A_LOG_IN);
    }

    @POST
    @Path("/codes")
    @PermitAll
    public Response askForCode(@NotNull @Valid AskForLogInCode body, @Context RoutingContext request) {
        attempts.take(addressOf(request));
        codes.ask(body.email(), addressOf(request));
        return Response.accepted().build();
    }

    @POST
    @Path("/sessions")
    @PermitAll
    public Response logIn(@NotNull @Valid LogInWithCode body, @Context RoutingContext request) {
        attempts.take(addressOf(request));
        return answer(201, logIns.logIn(body, addressOf(request), deviceOf(request)));
    }

    @POST
    @Path("/passkey-challenges")
    @PermitAll
    public Response askForPasskey(@Context RoutingContext request) {
        attempts.take(addressOf(request));
        Challenge challenge = challenges.toLogIn();
        return Response.ok(passkeys.options(challenge.text()))
                .cookie(challenge.cookie())
                .build();
    }

    @POST
    @Path("/passkey-sessions")
    @PermitAll
    public Response logInWithPasskey(
            @NotNull @Valid LogInWithPasskey body, @Context RoutingContext request, @Context HttpHeaders headers) {
        attempts.take(addressOf(request));
        byte[] challenge = challenges.toLogIn(headers).orElseThrow(PasskeyWrong::new);
        return answer(201, passkeys.logIn(body, challenge, deviceOf(request)));
    }

    @POST
    @Path("/session/renewal")
    @PermitAll
    public Response renew(@Context HttpHeaders headers) {
        Cookie handle = headers.getCookies().get(tokens.renewalCookieName());
        return answer(200, logIns.renew(handle == null ? null : handle.getValue()));
    }

    @DELETE
    @Path("/session")
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.LEAVER, Role.CODE_ONLY})
    public Response logOut() {
        logIns.end(actor.sessionId());
        return Response.noContent().cookie(tokens.noCookies()).build();
    }

    private Response answer(int status, LogIn logIn) {
        Instant expiry = tokens.expiry();
        return Response.status(status)
                .entity(LoggedIn.of(logIn, expiry))
                .cookie(tokens.cookiesFor(logIn, expiry))
                .build();
    }

    private static String deviceOf(RoutingContext request) {
        return Device.named(request.request().getHeader("User-Agent"));
    }

    private static String addressOf(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }
}
