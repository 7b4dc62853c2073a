package org.ledhub.notifications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.UniqueElements;

/** All of a trust's own rules for reminders. */
record ChangeNotificationSettings(
        @NotNull(message = "Enter the days, or none")
        @Size(max = 3, message = "Enter up to 3 reminders")
        @UniqueElements(message = "Enter each number of days once")
        List<
                        @NotNull(message = "Enter days from 1 to 30")
                        @Range(min = 1, max = 30, message = "Enter days from 1 to 30") Integer>
                teachingReminderDays,

        @NotNull(message = "Enter the days, or none")
        @Size(max = 3, message = "Enter up to 3 reminders")
        @UniqueElements(message = "Enter each number of days once")
        List<
                        @NotNull(message = "Enter days from 1 to 30")
                        @Range(min = 1, max = 30, message = "Enter days from 1 to 30") Integer>
                meetingReminderDays) {}
