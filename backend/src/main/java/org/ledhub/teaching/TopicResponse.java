package org.ledhub.teaching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;

/**
 * A topic.
 *
 * @param author for admins and the author; null for others
 * @param offers who would teach it, for admins; empty for others
 */
record TopicResponse(
        UUID id,
        String title,
        String why,
        Named author,
        boolean mine,
        String state,
        int votes,
        boolean myVote,
        boolean myOffer,
        List<Named> offers,
        Instant suggestedAt) {}
