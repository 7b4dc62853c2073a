package org.ledhub.shared;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large, before any of it is read. The framework would refuse it too, but without a word, and it
 * has one limit for everything; of a body that does not say how long it is, it reads as much as it is told here.
 */
@ApplicationScoped
class BodyLimit {

    /** Where the framework looks for the limit of a request. */
    private static final String READ_AT_MOST = "io.quarkus.max-request-size";

    private final FrontDoor door;
    private final long most;
    private final long mostForFile;

    BodyLimit(
            FrontDoor door,
            @ConfigProperty(name = "ledhub.limits.body") MemorySize most,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostForFile) {
        this.door = door;
        this.most = most.asLongValue();
        this.mostForFile = mostForFile.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, 750);
        filters.register(this::limitReading, 1);
    }

    private void limitReading(RoutingContext request) {
        request.put(READ_AT_MOST, limitOf(request));
        request.next();
    }

    private long limitOf(RoutingContext request) {
        boolean isFile = request.request().method() == HttpMethod.PUT
                && request.normalizedPath().endsWith("/file");
        return isFile ? mostForFile : most;
    }

    private void guard(RoutingContext request) {
        long limit = limitOf(request);
        if (lengthOf(request) > limit) {
            // The body is still to come and nobody will read it.
            request.response()
                    .putHeader("Connection", "close")
                    .endHandler(_ -> request.request().connection().close());
            door.refuse(request, Framework.tooLarge(limit, RequestId.of(request)));
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
