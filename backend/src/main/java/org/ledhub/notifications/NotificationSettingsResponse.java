package org.ledhub.notifications;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.ledhub.shared.Versioned;

record NotificationSettingsResponse(
        List<Integer> teachingReminderDays,
        List<Integer> meetingReminderDays,
        @JsonIgnore long version) implements Versioned {

    static NotificationSettingsResponse of(NotificationSetting setting) {
        return new NotificationSettingsResponse(
                setting.teachingReminderDays, setting.meetingReminderDays, setting.knownVersion());
    }
}
