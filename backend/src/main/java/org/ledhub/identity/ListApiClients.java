package org.ledhub.identity;

import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;

/** Which systems of the trust, and which page of them. */
class ListApiClients extends Paged {

    @QueryParam("kind")
    @OneOf({ApiClient.LIVE, ApiClient.TEST})
    String kind;
}
