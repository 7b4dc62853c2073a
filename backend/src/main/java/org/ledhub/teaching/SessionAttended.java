package org.ledhub.teaching;

import java.util.UUID;

/** Someone was noted as present, by whatever way; a correction can follow. */
public record SessionAttended(UUID sessionId, UUID personId) {}
