package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ledhub.identity.PersonLeft;

/** Gives the places of whoever left the trust to the next on the list. */
@ApplicationScoped
class PlacesOfLeavers {

    private final Places places;

    PlacesOfLeavers(Places places) {
        this.places = places;
    }

    void on(@Observes PersonLeft event) {
        places.leaveAll(event.personId());
    }
}
