package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;

@Path("/me/calendar-feed")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class CalendarFeedResource {

    private final CalendarFeeds feeds;

    CalendarFeedResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public CalendarFeeds.Made get() {
        return feeds.get();
    }

    @POST
    @Idempotent
    public Response make() {
        return Response.status(Response.Status.CREATED).entity(feeds.make()).build();
    }

    @DELETE
    public void end() {
        feeds.end();
    }
}
