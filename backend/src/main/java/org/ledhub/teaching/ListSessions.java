package org.ledhub.teaching;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;
import org.ledhub.shared.PlainText;

/** Which sessions, and which page of them. */
class ListSessions extends Paged {

    @QueryParam("from")
    @FourDigitYear
    OffsetDateTime from;

    @QueryParam("to")
    @FourDigitYear
    OffsetDateTime to;

    @QueryParam("theme")
    @Size(max = 60)
    @PlainText
    String theme;

    @QueryParam("specialty")
    @Size(min = 1, max = 100)
    @PlainText
    String specialty;

    @QueryParam("q")
    @Size(min = 1, max = 200)
    @PlainText
    String q;

    @QueryParam("order")
    @DefaultValue("soonest-first")
    @OneOf({"soonest-first", "latest-first"})
    String order;

    boolean isLatestFirst() {
        return order.equals("latest-first");
    }
}
