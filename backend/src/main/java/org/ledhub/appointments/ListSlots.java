package org.ledhub.appointments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ledhub.shared.FourDigitYear;

/** Which times, and which page of them. */
class ListSlots {

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

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
}
