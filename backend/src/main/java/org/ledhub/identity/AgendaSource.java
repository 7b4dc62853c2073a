package org.ledhub.identity;

import java.time.Instant;
import java.util.List;

/** What a feature puts into the agenda of the person who asks. Features implement it; nobody needs to know them. */
public interface AgendaSource {

    /** The caller's own, starting in [from, to), soonest first; at most {@code most}. Runs inside the agenda's transaction. */
    List<AgendaItem> startingBetween(Instant from, Instant to, int most);
}
