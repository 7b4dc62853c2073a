package org.ledhub.cpd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;

/** Which of the doctor's records, and which page of them. */
class ListCpdRecords {

    @QueryParam("from")
    @FourDigitYear
    LocalDate from;

    @QueryParam("to")
    @FourDigitYear
    LocalDate to;

    @QueryParam("scope")
    @OneOf({"internal", "external", "personal"})
    String scope;

    @QueryParam("domain")
    @Min(1)
    @Max(4)
    Integer domain;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
}
