package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;

/** "Add to calendar". */
@Path("/sessions/{id}/calendar-file")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class SessionCalendarResource {

    private final SessionCalendar sessions;

    SessionCalendarResource(SessionCalendar sessions) {
        this.sessions = sessions;
    }

    @GET
    @Produces("text/calendar")
    public Response download(UUID id) {
        return Response.ok(sessions.file(id), "text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"teaching.ics\"")
                .build();
    }
}
