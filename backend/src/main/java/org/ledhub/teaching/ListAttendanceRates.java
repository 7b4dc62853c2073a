package org.ledhub.teaching;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;

/** Without either, the last twelve months. */
class ListAttendanceRates {

    @QueryParam("from")
    @FourDigitYear
    LocalDate from;

    @QueryParam("to")
    @FourDigitYear
    LocalDate to;
}
