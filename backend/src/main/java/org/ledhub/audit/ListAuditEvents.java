package org.ledhub.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.Paged;

/** Which audit events, and which page of them. */
class ListAuditEvents extends Paged {

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
}
