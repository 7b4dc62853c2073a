package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** Whom the caller lets read their notes with an earlier tutor. */
@Path("/note-consents")
@RolesAllowed(Role.LED)
public class NoteConsentResource {

    private final NoteConsents consents;

    NoteConsentResource(NoteConsents consents) {
        this.consents = consents;
    }

    record Give(@NotNull(message = "Choose a tutor") UUID successorId) {}

    @GET
    public Page<NoteConsents.OfTutor> list() {
        return consents.mine();
    }

    @PUT
    @Path("/{tutorId}")
    public Page<NoteConsents.OfTutor> give(UUID tutorId, @NotNull @Valid Give body) {
        return consents.give(tutorId, body.successorId());
    }

    @DELETE
    @Path("/{tutorId}")
    public void withdraw(UUID tutorId) {
        consents.withdraw(tutorId);
    }
}
