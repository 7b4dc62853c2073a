package org.ledhub.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A register was locked: these people taught or were present, and for nobody else is there a record of this session.
 *
 * @param external held by somebody else, who certifies it
 * @param clinical what kind of CPD it is
 * @param speakers by name
 * @param taughtBy speakers who are people of the trust
 * @param present in person or remote, by person
 * @param waiting those of them who are certified only when they have given feedback
 */
public record RegisterLocked(
        UUID sessionId,
        String title,
        boolean external,
        boolean clinical,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        String zone,
        int minutes,
        List<Integer> domains,
        List<Integer> cips,
        List<String> outcomes,
        List<String> speakers,
        Set<UUID> taughtBy,
        Map<UUID, String> present,
        Set<UUID> waiting) {}
