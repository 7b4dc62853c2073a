package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** For the education team, when somebody says that no email came. */
@Path("/people/{id}/emails")
@RolesAllowed(Role.ADMIN)
public class EmailResource {

    private final Emails emails;

    EmailResource(Emails emails) {
        this.emails = emails;
    }

    @GET
    public Page<EmailResponse> list(UUID id, @BeanParam @Valid ListEmails wanted) {
        return emails.to(id, wanted);
    }
}
