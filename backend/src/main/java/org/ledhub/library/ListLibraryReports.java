package org.ledhub.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;

/** Which reports. Who does not edit the library sees their own in any case. */
class ListLibraryReports extends Paged {

    @QueryParam("state")
    @DefaultValue(LibraryReport.OPEN)
    @OneOf({LibraryReport.OPEN, "answered"})
    String state;

    /** Only what the caller told. */
    @QueryParam("mine")
    boolean mine;
}
