package org.ledhub.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Swagger UI is the administrators' tool: behind log-in, but for a trial. */
@ApplicationScoped
class DocsPolicy implements HttpSecurityPolicy {

    private final boolean trial;

    DocsPolicy(@ConfigProperty(name = "ledhub.mode") String mode) {
        this.trial = mode.equals("trial");
    }

    @Override
    public String name() {
        return "docs";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return trial ? CheckResult.permit() : identity.map(person -> new CheckResult(person.hasRole(Role.ADMIN)));
    }
}
