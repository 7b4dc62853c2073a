package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

/** Nobody loses a place because the room got smaller. */
final class PlacesTaken extends Refusal {

    private static final long serialVersionUID = 1;

    PlacesTaken(int taken) {
        super(
                409,
                "places-taken",
                "More places than that are taken",
                "Doctors hold " + taken + (taken == 1 ? " place" : " places") + " already. Enter that many or more.");
    }
}
