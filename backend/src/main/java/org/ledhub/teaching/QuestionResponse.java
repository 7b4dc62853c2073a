package org.ledhub.teaching;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Named;

/** {@code author} is null where the author asked without a name, but for the author and for admins. */
record QuestionResponse(
        UUID id,
        String text,
        Named author,
        boolean mine,
        boolean anonymous,
        String state,
        int votes,
        boolean myVote,
        Instant askedAt) {}
