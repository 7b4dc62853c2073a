package org.ledhub.audit;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Named;

/** {@code client} is the system that acted; it and {@code actor} are null where the hub itself did; {@code person} names the subject where it is a person. */
record AuditEventResponse(
        UUID id, Instant at, Named actor, Named client, String action, UUID subjectId, Named person) {}
