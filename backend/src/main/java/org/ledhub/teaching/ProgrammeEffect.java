package org.ledhub.teaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.ledhub.shared.Named;
import org.ledhub.shared.Versioned;

/**
 * What a change of a programme does, or would do.
 *
 * @param sessionsChanged that doctors can see, and that will be different or not take place
 * @param peopleToTell who have a place in one of them, or wait for one; each counted once
 * @param people the first of them by name
 */
record ProgrammeEffect(ProgrammeResponse programme, int sessionsChanged, int peopleToTell, List<Named> people)
        implements Versioned {

    @Override
    @JsonIgnore
    public long version() {
        return programme.version();
    }
}
