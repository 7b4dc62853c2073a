package org.ledhub.notifications;

import java.util.UUID;

/** What a queued mail about a one to one is about: sealed, since the row must not lead there. */
record MeetingNews(UUID appointmentId, String what) {

    static final String BOOKED = "booked";
    static final String CANCELLED = "cancelled";
    static final String CHANGED = "changed";

    /** As often as it changes. */
    static MeetingNews changed(UUID appointmentId, UUID occasion) {
        return new MeetingNews(appointmentId, CHANGED + " " + occasion);
    }

    boolean isOfChange() {
        return what.startsWith(CHANGED);
    }
}
