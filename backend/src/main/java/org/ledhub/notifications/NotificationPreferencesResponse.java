package org.ledhub.notifications;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.ledhub.shared.Versioned;

record NotificationPreferencesResponse(
        String calendar,
        String oneToOnes,
        List<String> muted,
        @JsonIgnore long version) implements Versioned {

    static NotificationPreferencesResponse of(NotificationPreference preference) {
        return new NotificationPreferencesResponse(
                preference.calendar, preference.oneToOnes, preference.muted, preference.knownVersion());
    }
}
