package org.ledhub.notifications;

import jakarta.validation.constraints.NotNull;
import org.ledhub.shared.OneOf;

record ChangeNotificationPreferences(
        @NotNull(message = "Choose invites or a feed")
        @OneOf({NotificationPreference.INVITES, NotificationPreference.FEED})
        String calendar,

        @NotNull(message = "Choose what a feed calls your one to ones")
        @OneOf({NotificationPreference.BUSY, NotificationPreference.MEETING})
        String oneToOnes) {}
