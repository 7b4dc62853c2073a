package org.ledhub.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One trust's chain of audit events, as PostgreSQL finds it when it reads all of it. */
@Entity
@Immutable
@Table(name = "audit_chain_state")
class AuditChainState {

    @Id
    @Column(name = "trust_id")
    UUID trustId;

    long events;

    @Column(name = "last_hash")
    byte[] lastHash;

    @Column(name = "first_wrong")
    Long firstWrong;
}
