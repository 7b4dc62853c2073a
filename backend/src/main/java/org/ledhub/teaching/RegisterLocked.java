package org.ledhub.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A register was locked: these people were present, and for nobody else is there a record of this session.
 *
 * @param external held by somebody else, who certifies it
 * @param clinical what kind of CPD it is
 * @param speakers by name
 * @param present in person or remote, by person
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
        Map<UUID, String> present) {}
