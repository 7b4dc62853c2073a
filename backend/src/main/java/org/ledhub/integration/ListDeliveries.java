package org.ledhub.integration;

import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;

/** Which deliveries to a webhook, and which page of them. */
class ListDeliveries extends Paged {

    @QueryParam("state")
    @OneOf({WebhookDelivery.WAITING, WebhookDelivery.DELIVERED, WebhookDelivery.GIVEN_UP})
    String state;
}
