package org.ledhub.example;

import java.util.List;
import java.util.UUID;

/** A trust of the example data and its people. */
record ExampleTrust(UUID id, UUID tutor, List<UUID> doctors) {

    /** Doctors in turn, beginning with the second: the first has nothing booked, so that whoever tries the hub can book. */
    UUID doctorInTurn(int turn) {
        return doctors.get(1 + turn % (doctors.size() - 1));
    }
}
