package org.ledhub.teaching;

import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;

/** A programme's facts as they shall be, for all dates to come or for those from {@code from} on. */
class ChangeProgramme extends ProgrammeFacts {

    @FourDigitYear
    public LocalDate from;
}
