package org.ledhub.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ledhub.shared.FourDigitYear;

/** Which audit events, and which page of them. */
class ListAuditEvents {

    @QueryParam("from")
    @FourDigitYear
    OffsetDateTime from;

    @QueryParam("to")
    @FourDigitYear
    OffsetDateTime to;

    @QueryParam("actorId")
    UUID actorId;

    @QueryParam("subjectId")
    UUID subjectId;

    /** {@code session} is every action on sessions, {@code session.cancelled} is that one. */
    @QueryParam("action")
    @Pattern(regexp = "[a-z-]{1,60}(\\.[a-z-]{1,60})?")
    String action;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
}
