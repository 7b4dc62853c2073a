package org.ledhub.appointments;

import org.ledhub.shared.Refusal;

final class SlotPassed extends Refusal {

    private static final long serialVersionUID = 1;

    SlotPassed() {
        super(422, "slot-passed", "This time has passed", "Choose a later time.");
    }
}
