package org.ledhub.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The SPA's own addresses, opened directly or reloaded, all get its one page. */
@ApplicationScoped
class SpaRoutes {

    void register(@Observes Filters filters) {
        filters.register(this::route, 100);
    }

    private void route(RoutingContext request) {
        if (isRead(request) && isPage(request.normalizedPath())) {
            request.reroute("/index.html");
        } else {
            request.next();
        }
    }

    private static boolean isRead(RoutingContext request) {
        return request.request().method() == HttpMethod.GET || request.request().method() == HttpMethod.HEAD;
    }

    private static boolean isPage(String path) {
        boolean ours =
                path.startsWith("/api/") || path.equals("/api") || path.startsWith("/q/") || path.startsWith("/feeds/");
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return !ours && !file && !path.equals("/");
    }
}
