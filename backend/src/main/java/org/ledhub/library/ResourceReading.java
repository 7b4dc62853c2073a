package org.ledhub.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When somebody last opened a resource. */
@Entity
@Table(name = "resource_reading")
@IdClass(OfReader.Key.class)
class ResourceReading extends OfReader {

    @Column(name = "read_at")
    Instant readAt;

    static void note(UUID person, UUID resource, Instant now) {
        ResourceReading reading = findById(new Key(person, resource));
        if (reading == null) {
            reading = new ResourceReading();
            reading.personId = person;
            reading.resourceId = resource;
        }
        reading.readAt = now;
        reading.persistAndFlush();
    }

    static void forgetAllBut(int most) {
        delete(
                "resourceId not in (select r.resourceId from ResourceReading r order by r.readAt desc, r.resourceId limit ?1)",
                most);
    }
}
