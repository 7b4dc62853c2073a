package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.Range;
import org.ledhub.shared.OneOf;

/** All of a trust's own rules for one to ones. */
record ChangeAppointmentSettings(
        @NotNull(message = "Enter how many") @Range(min = 1, max = 20, message = "Enter a number from 1 to 20")
        Integer openLimit,

        @NotNull(message = "Enter how many hours") @Range(min = 0, max = 336, message = "Enter hours from 0 to 336")
        Integer noticeHours,

        @NotNull(message = "Enter how many days") @Range(min = 1, max = 730, message = "Enter days from 1 to 730")
        Integer horizonDays,

        @NotNull(message = "Enter how many hours") @Range(min = 1, max = 168, message = "Enter hours from 1 to 168")
        Integer lateHours,

        @NotNull(message = "Enter how many hours") @Range(min = 1, max = 24, message = "Enter hours from 1 to 24")
        Integer offerHours,

        @NotNull(message = "Say whether first-timers are offered times first")
        Boolean firstTimersFirst,

        @NotNull(message = "Enter how many months") @Range(min = 1, max = 120, message = "Enter months from 1 to 120")
        Integer detailsKeptMonths,

        @NotNull(message = "Choose from when") @OneOf({AppointmentSetting.MEETING, AppointmentSetting.CONTRACT_END})
        String detailsKeptFrom) {}
