package org.ledhub.notifications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When a trust reminds its people; a trust that has decided nothing has the defaults. */
@Entity
@Table(name = "notification_setting")
class NotificationSetting extends PanacheEntityBase {

    /** Before a trust has decided anything there is no row, and that is a version too. */
    private static final int UNDECIDED = -1;

    @Id
    @Column(name = "trust_id")
    UUID trustId;

    /** How many days before a session who has a place is reminded of it, the first reminder first. */
    @Column(name = "teaching_reminder_days")
    List<Integer> teachingReminderDays = List.of(7, 1);

    /** How many days before a one to one its doctor is reminded of it. */
    @Column(name = "meeting_reminder_days")
    List<Integer> meetingReminderDays = List.of(5, 1);

    /** Null until there is a row. */
    @Version
    Integer version;

    static NotificationSetting ofTrust(UUID trustId) {
        return Optional.<NotificationSetting>ofNullable(findById(trustId)).orElseGet(() -> {
            NotificationSetting defaults = new NotificationSetting();
            defaults.trustId = trustId;
            return defaults;
        });
    }

    int knownVersion() {
        return version == null ? UNDECIDED : version;
    }

    void take(ChangeNotificationSettings wanted) {
        teachingReminderDays = firstFirst(wanted.teachingReminderDays());
        meetingReminderDays = firstFirst(wanted.meetingReminderDays());
        persistAndFlush();
    }

    private static List<Integer> firstFirst(List<Integer> days) {
        return days.stream().sorted(Comparator.reverseOrder()).toList();
    }
}
