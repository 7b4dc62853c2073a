package org.ledhub.cpd;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ledhub.shared.Paged;

/** Which page of what the caller missed, or one session of it. */
class ListMissedSessions extends Paged {

    @QueryParam("session")
    UUID session;
}
