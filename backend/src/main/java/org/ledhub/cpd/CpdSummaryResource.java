package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.ledhub.identity.Role;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;

/** The caller's own CPD in total. */
@Path("/cpd-summary")
@RolesAllowed({Role.LED, Role.LEAVER})
public class CpdSummaryResource {

    private final CpdRecords records;

    CpdSummaryResource(CpdRecords records) {
        this.records = records;
    }

    @GET
    public CpdSummary summary(
            @QueryParam("from") @FourDigitYear LocalDate from,
            @QueryParam("to") @FourDigitYear LocalDate to,
            @QueryParam("view")
                    @OneOf({Periods.APPRAISAL_YEAR, Periods.FEDERATION_YEAR, Periods.FIVE_YEARS, Periods.EVERYTHING})
                    String view) {
        return records.summary(from, to, view);
    }
}
