package org.ledhub.identity;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;
import org.ledhub.shared.PlainText;

/** Which people of the trust, and which page of them. */
class ListPeople extends Paged {

    @QueryParam("q")
    @Size(min = 1, max = 200)
    @PlainText
    String q;

    @QueryParam("status")
    @OneOf({Person.ACTIVE, Person.SUSPENDED, Person.LEFT})
    String status;
}
