package org.ledhub.teaching;

import java.util.List;
import java.util.UUID;

/** Doctors can see these sessions of a programme from now on. */
public record ProgrammePublished(UUID programmeId, List<UUID> sessionIds) {}
