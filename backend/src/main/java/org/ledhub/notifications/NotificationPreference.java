package org.ledhub.notifications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a person wants to be told; who has chosen nothing has the defaults. */
@Entity
@Table(name = "notification_preference")
class NotificationPreference extends PanacheEntityBase {

    static final String INVITES = "invites";
    static final String FEED = "feed";
    static final String BUSY = "busy";
    static final String MEETING = "meeting";

    /** Before a person has chosen anything there is no row, and that is a version too. */
    private static final int NOT_CHOSEN = -1;

    @Id
    @Column(name = "person_id")
    UUID personId;

    String calendar = INVITES;

    @Column(name = "one_to_ones")
    String oneToOnes = BUSY;

    /** Kinds of mail that are not wanted. */
    List<String> muted = List.of();

    /** Null until there is a row. */
    @Version
    Integer version;

    static NotificationPreference of(UUID personId) {
        return Optional.<NotificationPreference>ofNullable(findById(personId)).orElseGet(() -> {
            NotificationPreference defaults = new NotificationPreference();
            defaults.personId = personId;
            return defaults;
        });
    }

    int knownVersion() {
        return version == null ? NOT_CHOSEN : version;
    }

    boolean wantsInvites() {
        return calendar.equals(INVITES);
    }

    boolean namesMeetings() {
        return oneToOnes.equals(MEETING);
    }

    boolean mutes(String kind) {
        return muted.contains(kind);
    }

    void take(ChangeNotificationPreferences wanted) {
        calendar = wanted.calendar();
        oneToOnes = wanted.oneToOnes();
        muted = wanted.muted();
        persistAndFlush();
    }
}
