package org.ledhub.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.ledhub.shared.Refusal;

/** Lets no other site act with a doctor's cookie: unsafe methods need a header that a cross-site form cannot send. */
class CrossSiteGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> BEFORE_LOG_IN =
            Set.of("/log-in/codes", "/log-in/sessions", "/log-in/passkey-challenges", "/log-in/passkey-sessions");

    private final String cookie;
    private final URI baseUrl;
    private final SessionTokens tokens;

    CrossSiteGuard(
            @ConfigProperty(name = "ledhub.cookie") String cookie,
            @ConfigProperty(name = "ledhub.base-url") URI baseUrl,
            SessionTokens tokens) {
        this.cookie = cookie;
        this.baseUrl = baseUrl;
        this.tokens = tokens;
    }

    @ServerRequestFilter
    void guard(ContainerRequestContext context, HttpServerRequest request) {
        boolean hasCookie = context.getCookies().containsKey(cookie)
                || context.getCookies().containsKey(tokens.renewalCookieName());
        if (hasCookie && context.getHeaderString("Authorization") != null) {
            throw new TwoCredentials();
        }
        if (SAFE.contains(context.getMethod())) {
            return;
        }
        String origin = context.getHeaderString("Origin");
        if (origin != null && !isSameOrigin(origin, request)) {
            throw new FromAnotherSite("Origin");
        }
        boolean beforeLogIn = BEFORE_LOG_IN.contains(context.getUriInfo().getPath());
        if (hasCookie && !beforeLogIn && !"led-hub".equals(context.getHeaderString("X-Requested-By"))) {
            throw new FromAnotherSite("X-Requested-By");
        }
    }

    private boolean isSameOrigin(String origin, HttpServerRequest request) {
        String asked = request.scheme() + "://" + request.authority();
        return origin.equals(asked) || origin.equals(baseUrl.getScheme() + "://" + baseUrl.getAuthority());
    }

    private static final class FromAnotherSite extends Refusal {

        private static final long serialVersionUID = 1;

        private FromAnotherSite(String header) {
            super(
                    403,
                    "from-another-site",
                    "This request did not come from the hub",
                    "The header " + header
                            + " is missing or wrong. Send X-Requested-By: led-hub from the hub's own address.");
        }
    }

    private static final class TwoCredentials extends Refusal {

        private static final long serialVersionUID = 1;

        private TwoCredentials() {
            super(
                    400,
                    "two-credentials",
                    "Two ways of logging in at once",
                    "Send the cookie or Authorization, not both.");
        }
    }
}
