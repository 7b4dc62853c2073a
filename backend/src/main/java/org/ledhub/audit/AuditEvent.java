package org.ledhub.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who did what to which thing. Ids, not names; added, never changed. */
@Entity
@Table(name = "audit_event")
class AuditEvent {

    @Id
    UUID id;

    Instant at;

    @Column(name = "actor_id")
    UUID actorId;

    /** The system that did it; null where a person or the hub itself did. */
    @Column(name = "client_id")
    UUID clientId;

    String action;

    @Column(name = "subject_id")
    UUID subjectId;
}
