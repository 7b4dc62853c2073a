package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;

/** What would go to others if a person left. */
@Path("/people/{id}/upcoming-places")
@RolesAllowed(Role.ADMIN)
public class UpcomingPlacesResource {

    private final PlacesOfLeavers places;

    UpcomingPlacesResource(PlacesOfLeavers places) {
        this.places = places;
    }

    record UpcomingPlaces(int sessions) {}

    @GET
    public UpcomingPlaces count(UUID id) {
        return new UpcomingPlaces(places.upcoming(id));
    }
}
