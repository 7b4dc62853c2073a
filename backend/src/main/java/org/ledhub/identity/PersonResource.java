package org.ledhub.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.shared.Page;

/** The people of the trust, for those who run its programme. */
@Path("/people")
@RolesAllowed(Role.ADMIN)
public class PersonResource {

    private final People people;

    PersonResource(People people) {
        this.people = people;
    }

    @GET
    public Page<PersonResponse> list(@BeanParam @Valid ListPeople wanted) {
        return people.list(wanted);
    }
}
