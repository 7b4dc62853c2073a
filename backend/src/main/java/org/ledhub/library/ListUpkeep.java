package org.ledhub.library;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;

/** Which of the editors' queues, and which page of it. */
class ListUpkeep extends Paged {

    @QueryParam("queue")
    @NotNull(message = "Choose a queue")
    @OneOf({"review", "links", "closed", "drafts", "ended"})
    String queue;

    /** Only what the caller owns, or nobody. */
    @QueryParam("mine")
    boolean mine;
}
