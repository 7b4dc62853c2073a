package org.ledhub.notifications;

import java.util.HexFormat;
import java.util.UUID;
import org.ledhub.shared.Digests;

/**
 * What a queued mail about a one to one is about: sealed, since the row must not lead there.
 *
 * @param days of a reminder, how many before the start; null for other news
 * @param changeId of a change, which; null for other news
 */
record MeetingNews(UUID appointmentId, String what, Integer days, UUID changeId) {

    static final String BOOKED = "booked";
    static final String CANCELLED = "cancelled";
    static final String CHANGED = "changed";
    static final String REMINDER = "reminder";

    static MeetingNews booked(UUID appointmentId) {
        return new MeetingNews(appointmentId, BOOKED, null, null);
    }

    static MeetingNews cancelled(UUID appointmentId) {
        return new MeetingNews(appointmentId, CANCELLED, null, null);
    }

    /** As often as it changes. */
    static MeetingNews changed(UUID appointmentId, UUID changeId) {
        return new MeetingNews(appointmentId, CHANGED, null, changeId);
    }

    static MeetingNews reminder(UUID appointmentId, int days) {
        return new MeetingNews(appointmentId, REMINDER, days, null);
    }

    /** Told once, and told to nobody who only reads the key. */
    String businessKey(UUID readerId) {
        return OutgoingMail.MEETING + "|" + HexFormat.of().formatHex(Digests.sha256(this + "|" + readerId));
    }
}
