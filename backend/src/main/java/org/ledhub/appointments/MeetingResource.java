package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** A meeting and what came of it, for its pair. */
@Path("/appointments/{id}")
@RolesAllowed({Role.LED, Role.TUTOR})
public class MeetingResource {

    private final Meetings meetings;
    private final ActionNotes notes;
    private final NoteConsents consents;
    private final PassingOn passingOn;

    MeetingResource(Meetings meetings, ActionNotes notes, NoteConsents consents, PassingOn passingOn) {
        this.meetings = meetings;
        this.notes = notes;
        this.consents = consents;
        this.passingOn = passingOn;
    }

    @PUT
    @Path("/outcome")
    public AppointmentResponse outcome(UUID id, @NotNull @Valid RecordOutcome body) {
        return meetings.record(id, body);
    }

    @GET
    @Path("/history")
    public Page<AppointmentEventResponse> history(UUID id, @BeanParam @Valid ListAppointmentEvents wanted) {
        return meetings.history(id, wanted);
    }

    @GET
    @Path("/action-note")
    public ActionNoteResponse note(UUID id) {
        return notes.read(id);
    }

    @PUT
    @Path("/action-note")
    public ActionNoteResponse write(
            UUID id, @NotNull @Valid WriteActionNote body, @HeaderParam("If-Match") String ifMatch) {
        return notes.write(id, body, ifMatch);
    }

    @GET
    @Path("/earlier-notes")
    @RolesAllowed(Role.TUTOR)
    public Page<NoteConsents.EarlierNote> earlierNotes(UUID id) {
        return consents.read(id);
    }

    @GET
    @Path("/passed-on")
    public Page<PassedOnResponse> passedOn(UUID id) {
        return passingOn.list(id);
    }

    @POST
    @Path("/passed-on")
    @RolesAllowed(Role.TUTOR)
    @Idempotent
    public Response passOn(UUID id, @NotNull @Valid PassOn body) {
        return Response.status(Response.Status.CREATED)
                .entity(passingOn.record(id, body))
                .build();
    }
}
