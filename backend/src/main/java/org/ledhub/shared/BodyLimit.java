package org.ledhub.shared;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large, before any of it is read. The framework would refuse it too, but without a word. */
@ApplicationScoped
class BodyLimit {

    private static final int TOO_LARGE = 413;

    private final FrontDoor door;
    private final long most;

    BodyLimit(FrontDoor door, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.door = door;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, 750);
    }

    private void guard(RoutingContext request) {
        if (lengthOf(request) > most) {
            // The body is still to come and nobody will read it.
            request.response()
                    .putHeader("Connection", "close")
                    .endHandler(_ -> request.request().connection().close());
            door.refuse(request, Framework.problem(TOO_LARGE, RequestId.of(request)));
        } else {
            request.next();
        }
    }

    /** Netty has refused a length that is no number before this. */
    private static long lengthOf(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
