package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

@Path("/me/emails")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class MyEmailResource {

    private final Emails emails;

    MyEmailResource(Emails emails) {
        this.emails = emails;
    }

    @GET
    public Page<EmailResponse> list(@BeanParam @Valid ListEmails wanted) {
        return emails.toMe(wanted);
    }
}
