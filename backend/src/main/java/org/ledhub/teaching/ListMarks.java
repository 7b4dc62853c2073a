package org.ledhub.teaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which marks of a register, and which page of them. */
class ListMarks {

    @QueryParam("personId")
    UUID personId;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
}
