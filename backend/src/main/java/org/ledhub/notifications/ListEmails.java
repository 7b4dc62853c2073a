package org.ledhub.notifications;

import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;

/** Which emails to somebody, and which page of them. */
class ListEmails extends Paged {

    @QueryParam("state")
    @OneOf({EmailResponse.WAITING, EmailResponse.SENT, EmailResponse.NOT_NEEDED, EmailResponse.FAILED})
    String state;
}
