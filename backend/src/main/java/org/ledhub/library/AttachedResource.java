package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A resource that belongs to a teaching session. */
@Entity
@Table(name = "session_resource")
@IdClass(AttachedResource.Key.class)
class AttachedResource extends PanacheEntityBase {

    record Key(UUID sessionId, UUID resourceId) implements Serializable {}

    @Id
    @Column(name = "session_id")
    UUID sessionId;

    @Id
    @Column(name = "resource_id")
    UUID resourceId;

    static AttachedResource of(UUID session, UUID resource) {
        return findById(new Key(session, resource));
    }

    static void add(UUID session, UUID resource) {
        AttachedResource attached = new AttachedResource();
        attached.sessionId = session;
        attached.resourceId = resource;
        attached.persistAndFlush();
    }
}
