package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;
import org.ledhub.identity.Scope;
import org.ledhub.shared.CsvFile;

/** Attendance over months, by programme: no doctor in it. */
@Path("/attendance-rates")
@RolesAllowed({Role.ADMIN, Scope.REPORTS_READ})
public class AttendanceRatesResource {

    private final AttendanceRates rates;

    AttendanceRatesResource(AttendanceRates rates) {
        this.rates = rates;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public AttendanceRatesResponse list(@BeanParam @Valid ListAttendanceRates wanted) {
        return rates.between(wanted);
    }

    @GET
    @Path("/file")
    @Produces("text/csv")
    public Response file(@BeanParam @Valid ListAttendanceRates wanted) {
        return CsvFile.of("attendance-rates", AttendanceRates.csv(rates.between(wanted)));
    }
}
