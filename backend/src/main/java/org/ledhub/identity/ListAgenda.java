package org.ledhub.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.ledhub.shared.FourDigitYear;

/** Which part of the caller's agenda: from now on, unless it says otherwise. */
class ListAgenda {

    @QueryParam("from")
    @FourDigitYear
    OffsetDateTime from;

    @QueryParam("to")
    @FourDigitYear
    OffsetDateTime to;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
}
