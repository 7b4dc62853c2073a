package org.ledhub.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one log-in and one address may ask: what a person and a busy page can use, and a whole ward behind one proxy. */
@ApplicationScoped
class RateLimits {

    private final FrontDoor door;
    private final Throttle logIns;
    private final Throttle addresses;
    private final String cookie;

    RateLimits(
            FrontDoor door,
            @ConfigProperty(name = "ledhub.limits.requests-per-log-in") int perLogIn,
            @ConfigProperty(name = "ledhub.limits.requests-per-address") int perAddress,
            @ConfigProperty(name = "ledhub.cookie") String cookie) {
        this.door = door;
        this.logIns = new Throttle(perLogIn);
        this.addresses = new Throttle(perAddress);
        this.cookie = cookie;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, 800);
    }

    private void limit(RoutingContext request) {
        String path = request.request().path();
        try {
            if (path != null && path.startsWith("/api/")) {
                addresses.take(request.request().remoteAddress().hostAddress());
                Cookie logIn = request.request().getCookie(cookie);
                String token = logIn == null ? request.request().getHeader("Authorization") : logIn.getValue();
                if (token != null) {
                    logIns.take(HexFormat.of().formatHex(Digests.sha256(token)));
                }
            }
            request.next();
        } catch (TooManyRequests refusal) {
            request.response().putHeader("Retry-After", String.valueOf(refusal.retryAfter()));
            door.refuse(request, refusal);
        }
    }
}
