package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;

/** Giving up a whole date. */
@Path("/slot-withdrawals")
@RolesAllowed(Role.TUTOR)
public class SlotWithdrawalResource {

    private final Withdrawals withdrawals;

    SlotWithdrawalResource(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @POST
    @Idempotent
    public Response withdraw(@NotNull @Valid WithdrawDate body) {
        return Response.ok(withdrawals.withdraw(body.date())).build();
    }
}
