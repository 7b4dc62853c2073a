package org.ledhub.library;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ledhub.shared.Paged;

/** What is shared on one pathway or on all, and which page of it. */
class ListSharedPathways extends Paged {

    @QueryParam("pathway")
    UUID pathway;
}
