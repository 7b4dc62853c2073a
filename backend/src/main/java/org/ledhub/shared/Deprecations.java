package org.ledhub.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Every answer of an operation that will go says so, refusals too. */
@ApplicationScoped
class Deprecations {

    private final List<DeprecatedOperation> operations;

    Deprecations(PublishedContract contract) {
        this.operations = DeprecatedOperation.in(contract.text());
    }

    void register(@Observes Filters filters) {
        if (!operations.isEmpty()) {
            filters.register(this::announce, 940);
        }
    }

    private void announce(RoutingContext request) {
        String path = String.valueOf(request.request().path());
        operations.stream()
                .filter(each -> each.answers(request.request().method().name(), path))
                .forEach(each -> each.announceIn(request.response().headers()));
        request.next();
    }
}
