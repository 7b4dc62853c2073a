package org.ledhub.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says a list's next page as an RFC 8288 Link header too. */
class PageLinks {

    // Before EntityTags turns the page into bytes: response filters run from the highest priority down.
    static final int BEFORE_ENTITY_TAGS = 6000;

    @ServerResponseFilter(priority = BEFORE_ENTITY_TAGS)
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .scheme(null)
                    .host(null)
                    .port(-1)
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.getHeaders().putSingle("Link", "<" + next + ">; rel=\"next\"");
        }
    }
}
