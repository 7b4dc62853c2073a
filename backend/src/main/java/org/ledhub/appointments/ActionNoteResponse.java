package org.ledhub.appointments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.ledhub.shared.Named;
import org.ledhub.shared.Versioned;

/** {@code writtenAt} and {@code writtenBy} are null while nobody has written it. */
record ActionNoteResponse(
        String text,
        Instant writtenAt,
        Named writtenBy,
        @JsonIgnore long version) implements Versioned {

    /** Before anything is written there is no row, and that is a version too. */
    static final int UNWRITTEN = -1;

    static final ActionNoteResponse NONE = new ActionNoteResponse("", null, null, UNWRITTEN);
}
