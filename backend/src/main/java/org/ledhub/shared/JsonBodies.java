package org.ledhub.shared;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body is JSON where its operation names nothing else: out of other text the framework makes objects by rules of its own. */
class JsonBodies {

    @ServerRequestFilter
    void refuseOthers(ContainerRequestContext request, ResourceInfo operation) {
        MediaType sent = request.getMediaType();
        if (sent != null
                && hasBody(request)
                && !sent.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !operation.getResourceMethod().isAnnotationPresent(Consumes.class)) {
            throw new NotSupportedException();
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }
}
