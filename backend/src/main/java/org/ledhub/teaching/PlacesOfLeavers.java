package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.identity.People;
import org.ledhub.identity.PersonLeft;
import org.ledhub.shared.NotFound;

/** Gives the places of whoever left the trust to the next on the list. */
@ApplicationScoped
class PlacesOfLeavers {

    private final Places places;
    private final People people;
    private final Clock clock;

    PlacesOfLeavers(Places places, People people, Clock clock) {
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    void on(@Observes PersonLeft event) {
        places.leaveAll(event.personId());
    }

    /** In how many sessions a person has a place or waits for one. */
    @Transactional
    int upcoming(UUID personId) {
        if (people.colleague(personId) == null) {
            throw new NotFound();
        }
        return SignUp.sessionsAhead(personId, clock.instant()).size();
    }
}
