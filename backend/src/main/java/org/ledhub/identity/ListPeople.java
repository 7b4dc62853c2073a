package org.ledhub.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.PlainText;

/** Which people of the trust, and which page of them. */
class ListPeople {

    @QueryParam("q")
    @Size(min = 1, max = 200)
    @PlainText
    String q;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
}
