package org.ledhub.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;

/** The accounts of the trust's identity provider that log the caller in. */
@Path("/me/work-accounts")
public class WorkAccountResource {

    private final MyWorkAccounts accounts;

    WorkAccountResource(MyWorkAccounts accounts) {
        this.accounts = accounts;
    }

    record Linked(String issuer, String email, Instant linkedAt) {

        static Linked of(WorkAccount account) {
            return new Linked(account.issuer, account.email, account.linkedAt);
        }
    }

    /** As many as there are providers that the trust has used: one, mostly. */
    record AllLinked(List<Linked> items) {}

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.LEAVER})
    public AllLinked list() {
        return new AllLinked(accounts.list());
    }

    @DELETE
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
    public void unlink() {
        accounts.unlink();
    }
}
