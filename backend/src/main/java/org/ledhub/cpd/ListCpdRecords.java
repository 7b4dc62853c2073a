package org.ledhub.cpd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;

/** Which of the doctor's records, and which page of them. */
class ListCpdRecords extends Paged {

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
}
