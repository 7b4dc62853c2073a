package org.ledhub.identity;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * A line for whoever watches the hub, about each refusal that can be an attack: what was asked, by whom and from where. It holds ids
 * and names of methods, never what was sent; of one to ones not even who asked, since that can say that somebody means to book.
 */
class RefusalLog {

    private static final Logger LOG = Logger.getLogger("org.ledhub.refusals");
    private static final Set<Integer> TOLD = Set.of(401, 403, 429);

    @ServerResponseFilter
    void tell(ContainerResponseContext answer, SimpleResourceInfo asked, RoutingContext request) {
        if (!TOLD.contains(answer.getStatus()) || asked.getResourceClass() == null) {
            return;
        }
        Class<?> resource = asked.getResourceClass();
        boolean confidential = resource.getPackageName().endsWith(".appointments");
        LOG.infof(
                "refused %d %s.%s to %s from %s",
                answer.getStatus(),
                resource.getSimpleName(),
                asked.getMethodName(),
                confidential ? "somebody" : whoAsked(request),
                confidential ? "somewhere" : request.request().remoteAddress().hostAddress());
    }

    /** Looks at who is known by now and asks nobody: whoever was refused at the door has not been told from others yet. */
    private static String whoAsked(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser known
                        && known.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : "nobody who is logged in";
    }
}
