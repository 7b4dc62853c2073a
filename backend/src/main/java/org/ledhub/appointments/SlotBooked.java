package org.ledhub.appointments;

import org.ledhub.shared.Refusal;

final class SlotBooked extends Refusal {

    private static final long serialVersionUID = 1;

    SlotBooked() {
        super(
                409,
                "slot-booked",
                "A doctor has booked this time",
                "Cancel the appointment first. The doctor will see that.");
    }
}
