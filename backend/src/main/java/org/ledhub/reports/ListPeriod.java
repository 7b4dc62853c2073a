package org.ledhub.reports;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;

/** Without days, the last three terms that are over. */
class ListPeriod {

    @QueryParam("from")
    @FourDigitYear
    LocalDate from;

    @QueryParam("to")
    @FourDigitYear
    LocalDate to;
}
