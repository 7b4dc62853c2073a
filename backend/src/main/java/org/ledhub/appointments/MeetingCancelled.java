package org.ledhub.appointments;

import org.ledhub.shared.Refusal;

final class MeetingCancelled extends Refusal {

    private static final long serialVersionUID = 1;

    MeetingCancelled() {
        super(409, "meeting-cancelled", "This meeting was cancelled", "There is nothing to write about it.");
    }
}
