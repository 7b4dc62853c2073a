package org.ledhub.notifications;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.ledhub.shared.Versioned;

record NotificationPreferencesResponse(
        String calendar, String oneToOnes, @JsonIgnore long version) implements Versioned {

    static NotificationPreferencesResponse of(NotificationPreference preference) {
        return new NotificationPreferencesResponse(
                preference.calendar, preference.oneToOnes, preference.knownVersion());
    }
}
