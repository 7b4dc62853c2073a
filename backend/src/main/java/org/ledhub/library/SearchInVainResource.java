package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** What readers searched for and did not find, for the editors. */
@Path("/library-searches-in-vain")
@RolesAllowed(Role.ADMIN)
public class SearchInVainResource {

    private final SearchesInVain searches;

    SearchInVainResource(SearchesInVain searches) {
        this.searches = searches;
    }

    @GET
    public Page<SearchInVain> list() {
        return searches.often();
    }
}
