package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.hibernate.validator.constraints.Range;
import org.ledhub.shared.OneOf;

/** A rule to be tried before it is the trust's. */
class ListDetailsDue {

    @QueryParam("months")
    @NotNull(message = "Enter how many months")
    @Range(min = 1, max = 120, message = "Enter months from 1 to 120")
    Integer months;

    @QueryParam("from")
    @NotNull(message = "Choose from when")
    @OneOf({AppointmentSetting.MEETING, AppointmentSetting.CONTRACT_END})
    String from;
}
