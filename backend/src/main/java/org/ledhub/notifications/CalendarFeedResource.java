package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;

@Path("/me/calendar-feed")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class CalendarFeedResource {

    private static final int CREATED = 201;

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
    @ResponseStatus(CREATED)
    public CalendarFeeds.MadeNow make() {
        return feeds.make();
    }

    @DELETE
    public void end() {
        feeds.end();
    }
}
