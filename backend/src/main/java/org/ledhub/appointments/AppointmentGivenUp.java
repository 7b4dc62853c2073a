package org.ledhub.appointments;

import org.ledhub.shared.Refusal;

final class AppointmentGivenUp extends Refusal {

    private static final long serialVersionUID = 1;

    AppointmentGivenUp() {
        super(409, "cancelled-already", "This appointment is cancelled", "Book another time instead.");
    }
}
