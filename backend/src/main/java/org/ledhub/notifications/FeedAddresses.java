package org.ledhub.notifications;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Feeds have short addresses of the site itself, which outlive versions of the API. */
@ApplicationScoped
class FeedAddresses {

    private static final String SHORT = "/feeds/";

    void register(@Observes Filters filters) {
        filters.register(FeedAddresses::route, 100);
    }

    private static void route(RoutingContext request) {
        if (request.normalizedPath().startsWith(SHORT)) {
            String query = request.request().query();
            request.reroute("/api/v1" + request.normalizedPath() + (query == null ? "" : "?" + query));
        } else {
            request.next();
        }
    }
}
