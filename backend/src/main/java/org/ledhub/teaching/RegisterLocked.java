package org.ledhub.teaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A register was locked: these people were present, and for nobody else is there a record of this session. */
public record RegisterLocked(
        UUID sessionId,
        String title,
        String theme,
        LocalDate date,
        int minutes,
        List<Integer> domains,
        Set<UUID> present) {}
