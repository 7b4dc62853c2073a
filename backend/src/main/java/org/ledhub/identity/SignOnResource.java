package org.ledhub.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.LogIns.LogIn;
import org.ledhub.identity.SignOnRefused.Reason;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Throttle;

/** There and back: to the trust's identity provider, and into the hub. A browser walks it, so the answers are pages. */
@Path("/log-in/single-sign-on")
public class SignOnResource {

    /** A path of the hub, so that no link leads from its log-in to another site. */
    private static final String OWN_PATH = "/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*";

    /** Going there and coming back. */
    private static final int REQUESTS_A_LOG_IN = 2;

    private final SignOnSettings settings;
    private final IdentityProvider provider;
    private final ProviderClaims claims;
    private final SignOnCookie cookie;
    private final WorkAccounts accounts;
    private final SessionTokens tokens;
    private final CurrentIdentityAssociation caller;
    private final String baseUrl;
    private final Throttle attempts;

    SignOnResource(
            SignOnSettings settings,
            IdentityProvider provider,
            ProviderClaims claims,
            SignOnCookie cookie,
            WorkAccounts accounts,
            SessionTokens tokens,
            CurrentIdentityAssociation caller,
            @ConfigProperty(name = "ledhub.base-url") String baseUrl,
            @ConfigProperty(name = "ledhub.limits.log-ins-per-address") int logInsPerAddress) {
        this.settings = settings;
        this.provider = provider;
        this.claims = claims;
        this.cookie = cookie;
        this.accounts = accounts;
        this.tokens = tokens;
        this.caller = caller;
        this.baseUrl = baseUrl;
        this.attempts = new Throttle(logInsPerAddress * REQUESTS_A_LOG_IN);
    }

    @GET
    @PermitAll
    public Response start(
            @QueryParam("then") @Size(max = 500) @Pattern(regexp = OWN_PATH) String then,
            @Context RoutingContext request) {
        refuseUnlessOn();
        attempts.take(addressOf(request));
        StartedSignOn started = cookie.start(then == null ? "/" : then);
        try {
            URI address = provider.logInAddress(started);
            return Response.status(302)
                    .header("Location", address.toString())
                    .cookie(cookie.of(started))
                    .build();
        } catch (SignOnRefused refused) {
            return toLogInPage("problem", refused.reason().code(), started.then());
        }
    }

    @GET
    @Path("/callback")
    @PermitAll
    public Response comeBack(
            @QueryParam("state") @Size(max = 200) String state,
            @QueryParam("code") @Size(max = 4000) String code,
            @QueryParam("iss") @Size(max = 500) String issuer,
            @Context HttpHeaders headers,
            @Context RoutingContext request) {
        refuseUnlessOn();
        attempts.take(addressOf(request));
        forgetWhoWasLoggedIn();
        StartedSignOn started = cookie.read(headers.getCookies(), state).orElse(null);
        if (started == null) {
            return toLogInPage("problem", Reason.EXPIRED.code(), "/");
        }
        try {
            return loggedIn(logIn(code, issuer, started, deviceOf(request)), started.then());
        } catch (SignOnRefused refused) {
            return toLogInPage("problem", refused.reason().code(), started.then(), cookie.none());
        }
    }

    /** Where the provider says no, it sends an error instead of a code. */
    private LogIn logIn(String code, String issuer, StartedSignOn started, String device) {
        if (code == null || code.isBlank() || !provider.isAnsweredBy(issuer)) {
            throw new SignOnRefused(Reason.PROVIDER_REFUSED);
        }
        return accounts.logIn(claims.read(provider.redeem(code, started)), device);
    }

    private Response loggedIn(LogIn logIn, String then) {
        NewCookie[] cookies = Stream.concat(
                        Stream.of(tokens.cookiesFor(logIn, tokens.expiry())), Stream.of(cookie.none()))
                .toArray(NewCookie[]::new);
        return toLogInPage("done", "yes", then, cookies);
    }

    private Response toLogInPage(String what, String value, String then, NewCookie... cookies) {
        return Response.status(303)
                .header(
                        "Location",
                        baseUrl + "/log-in?" + what + "=" + value + "&then="
                                + URLEncoder.encode(then, StandardCharsets.UTF_8))
                .cookie(cookies)
                .build();
    }

    /** Somebody else may have used this browser before; what is done now is not theirs. */
    private void forgetWhoWasLoggedIn() {
        caller.setIdentity(QuarkusSecurityIdentity.builder().setAnonymous(true).build());
    }

    private void refuseUnlessOn() {
        if (settings.issuer().isEmpty()) {
            throw new NotFound();
        }
    }

    private static String deviceOf(RoutingContext request) {
        return Device.named(request.request().getHeader("User-Agent"));
    }

    private static String addressOf(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }
}
