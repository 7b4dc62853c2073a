package org.ledhub.appointments;

import org.ledhub.shared.Refusal;

final class MeetingNotStarted extends Refusal {

    private static final long serialVersionUID = 1;

    MeetingNotStarted() {
        super(409, "meeting-not-started", "This meeting has not started yet", "Say how it went once it has started.");
    }
}
