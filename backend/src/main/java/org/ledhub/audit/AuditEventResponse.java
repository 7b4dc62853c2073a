package org.ledhub.audit;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Named;

/** {@code actor} is null where the hub itself acted; {@code person} names the subject where it is a person. */
record AuditEventResponse(UUID id, Instant at, Named actor, String action, UUID subjectId, Named person) {}
