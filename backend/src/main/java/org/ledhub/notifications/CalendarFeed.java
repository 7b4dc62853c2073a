package org.ledhub.notifications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person's own feed: whoever has its secret can read it. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed extends PanacheEntityBase {

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    static Optional<CalendarFeed> bySecretHash(byte[] hash) {
        return find("secretHash", hash).firstResultOptional();
    }

    static Optional<CalendarFeed> of(UUID personId) {
        return findByIdOptional(personId);
    }

    static void end(UUID personId) {
        delete("personId", personId);
    }
}
