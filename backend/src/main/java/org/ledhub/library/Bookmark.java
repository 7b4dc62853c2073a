package org.ledhub.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A resource that somebody saved. */
@Entity
@IdClass(OfReader.Key.class)
class Bookmark extends OfReader {

    @Column(name = "saved_at")
    Instant savedAt;

    static Bookmark of(UUID person, UUID resource) {
        return findById(new Key(person, resource));
    }

    static void add(UUID person, UUID resource, Instant now) {
        Bookmark bookmark = new Bookmark();
        bookmark.personId = person;
        bookmark.resourceId = resource;
        bookmark.savedAt = now;
        bookmark.persistAndFlush();
    }

    /** Which of these the caller saved; one statement for a whole list. */
    static Set<UUID> among(Collection<UUID> resources) {
        return resources.isEmpty()
                ? Set.of()
                : Bookmark.<Bookmark>list("resourceId in ?1", resources).stream()
                        .map(each -> each.resourceId)
                        .collect(Collectors.toSet());
    }
}
