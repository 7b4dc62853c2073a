package org.ledhub.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses odd paths before anything routes them. No path of the hub needs these characters, and routers that disagree about them
 * have let requests past their rules (CVE-2023-4853, CVE-2026-39852).
 */
@ApplicationScoped
class PathGuard {

    private static final Pattern ODD = Pattern.compile(
            ";|//|\\\\|\\.\\.|/\\.(?:/|$)|%(?:3b|2f|5c|2e|25|[01][0-9a-f]|7f)|[\\x00-\\x20\\x7f]",
            Pattern.CASE_INSENSITIVE);

    private final FrontDoor door;

    PathGuard(FrontDoor door) {
        this.door = door;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, 900);
    }

    private void guard(RoutingContext request) {
        String uri = request.request().uri();
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        if (!path.startsWith("/") || ODD.matcher(path).find()) {
            door.refuse(
                    request,
                    Problem.of(
                            400,
                            "odd-path",
                            "This address is not one of the hub's",
                            "Correct the address. The contract lists every path.",
                            RequestId.of(request)));
        } else {
            request.next();
        }
    }
}
