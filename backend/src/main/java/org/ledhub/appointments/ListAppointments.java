package org.ledhub.appointments;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.Paged;

/** Which of the caller's appointments, and which page of them. */
class ListAppointments extends Paged {

    @QueryParam("from")
    @FourDigitYear
    OffsetDateTime from;

    @QueryParam("to")
    @FourDigitYear
    OffsetDateTime to;
}
