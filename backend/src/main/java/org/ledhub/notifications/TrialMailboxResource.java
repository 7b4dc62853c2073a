package org.ledhub.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.NotFound;

/** The mailbox that stands in for everybody's mail in a trial, and is not there otherwise. */
@Path("/trial/mailbox")
@PermitAll
public class TrialMailboxResource {

    private final TrialMailbox mailbox;
    private final boolean trial;

    TrialMailboxResource(TrialMailbox mailbox, @ConfigProperty(name = "ledhub.mode") String mode) {
        this.mailbox = mailbox;
        this.trial = mode.equals("trial");
    }

    record Mailbox(List<TrialMail> items) {}

    @GET
    public Mailbox list(
            @QueryParam("to") @Email @Size(min = 3, max = 254) String to,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        if (!trial) {
            throw new NotFound();
        }
        return new Mailbox(mailbox.newest(to == null ? null : to.toLowerCase(Locale.ROOT), limit));
    }
}
