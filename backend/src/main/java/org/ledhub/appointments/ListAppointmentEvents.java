package org.ledhub.appointments;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.Paged;

/** What of an appointment's history, and which page of it. */
class ListAppointmentEvents extends Paged {

    @QueryParam("action")
    @Pattern(regexp = "[a-z-]{1,40}")
    String action;
}
