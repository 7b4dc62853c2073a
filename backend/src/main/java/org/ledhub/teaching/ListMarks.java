package org.ledhub.teaching;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ledhub.shared.Paged;

/** Which marks of a register, and which page of them. */
class ListMarks extends Paged {

    @QueryParam("personId")
    UUID personId;
}
