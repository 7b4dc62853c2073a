package org.ledhub.reports;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** Of everybody, or of the doctors of a specialty or a site. */
class ListReport extends ListPeriod {

    private static final int LONGEST_NAME = 100;

    @QueryParam("specialty")
    @Size(max = LONGEST_NAME)
    String specialty;

    @QueryParam("site")
    @Size(max = LONGEST_NAME)
    String site;
}
