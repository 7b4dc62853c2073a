package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.UUID;

/** What one person keeps about one resource; the database shows it to nobody else. */
@MappedSuperclass
abstract class OfReader extends PanacheEntityBase {

    record Key(UUID personId, UUID resourceId) implements Serializable {}

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    @Column(name = "resource_id")
    UUID resourceId;
}
