package org.ledhub.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.MDC;

/** Names each request, in the answer's header, in its problem document and in the log. */
@ApplicationScoped
class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";

    void register(@Observes Filters filters) {
        filters.register(this::name, 1000);
    }

    static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? "unknown" : id;
    }

    private void name(RoutingContext request) {
        String id = UUID.randomUUID().toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        request.next();
    }
}
