package org.ledhub.appointments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.ledhub.shared.Versioned;

record AppointmentSettingsResponse(
        int openLimit,
        int noticeHours,
        int horizonDays,
        int lateHours,
        int offerHours,
        boolean firstTimersFirst,
        int detailsKeptMonths,
        String detailsKeptFrom,
        @JsonIgnore long version)
        implements Versioned {

    static AppointmentSettingsResponse of(AppointmentSetting setting) {
        return new AppointmentSettingsResponse(
                setting.openLimit,
                setting.noticeHours,
                setting.horizonDays,
                setting.lateHours,
                setting.offerHours,
                setting.firstTimersFirst,
                setting.detailsKeptMonths,
                setting.detailsKeptFrom,
                setting.version);
    }
}
