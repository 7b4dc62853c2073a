package org.ledhub.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Of the operator's pages only "live" and "ready" are public. The rest need the operator's token; a trial needs none. */
@ApplicationScoped
class OperationsGuard {

    private static final Set<String> PUBLIC = Set.of("/q/health/live", "/q/health/ready");

    private final FrontDoor door;
    private final boolean trial;
    private final Optional<String> token;

    OperationsGuard(
            FrontDoor door,
            @ConfigProperty(name = "ledhub.mode") String mode,
            @ConfigProperty(name = "ledhub.metrics-token") Optional<String> token) {
        this.door = door;
        this.trial = mode.equals("trial");
        this.token = token;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, 700);
    }

    private void guard(RoutingContext request) {
        String path = request.normalizedPath();
        boolean operations = path.equals("/q") || path.startsWith("/q/");
        if (!operations || trial || PUBLIC.contains(path) || hasToken(request)) {
            request.next();
        } else {
            door.refuse(request, new NotFound());
        }
    }

    private boolean hasToken(RoutingContext request) {
        String given = String.valueOf(request.request().getHeader("Authorization"));
        return token.map(expected -> MessageDigest.isEqual(bytes("Bearer " + expected), bytes(given)))
                .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
