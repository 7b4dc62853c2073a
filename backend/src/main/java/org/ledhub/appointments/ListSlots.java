package org.ledhub.appointments;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.Paged;

/** Which times, and which page of them. */
class ListSlots extends Paged {

    @QueryParam("from")
    @FourDigitYear
    OffsetDateTime from;

    @QueryParam("to")
    @FourDigitYear
    OffsetDateTime to;

    @QueryParam("tutorId")
    UUID tutorId;

    @QueryParam("free")
    Boolean free;
}
