package org.ledhub.teaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A register was locked: these people were present, and for nobody else is there a record of this session.
 *
 * @param external held by somebody else, who certifies it
 * @param clinical what kind of CPD it is
 */
public record RegisterLocked(
        UUID sessionId,
        String title,
        boolean external,
        boolean clinical,
        LocalDate date,
        int minutes,
        List<Integer> domains,
        Set<UUID> present) {}
