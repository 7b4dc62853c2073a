package org.ledhub.appointments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.ledhub.shared.FourDigitYear;

/** Which of the caller's appointments, and which page of them. */
class ListAppointments {

    @QueryParam("from")
    @FourDigitYear
    OffsetDateTime from;

    @QueryParam("to")
    @FourDigitYear
    OffsetDateTime to;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
}
