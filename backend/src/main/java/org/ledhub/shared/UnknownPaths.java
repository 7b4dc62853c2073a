package org.ledhub.shared;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What nothing routes gets a problem document like everything else. */
@ApplicationScoped
class UnknownPaths {

    private static final int NOT_FOUND = 404;

    private final FrontDoor door;

    UnknownPaths(FrontDoor door) {
        this.door = door;
    }

    void register(@Observes Router router) {
        router.errorHandler(NOT_FOUND, request -> door.refuse(request, new NotFound()));
    }
}
