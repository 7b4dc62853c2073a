package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.NotFound;

/** A resource as it once was. The database writes it and nobody changes it. */
@Entity
@Table(name = "resource_version")
@IdClass(ResourceVersion.Key.class)
class ResourceVersion extends PanacheEntityBase {

    record Key(UUID resourceId, int version) implements Serializable {}

    @Id
    @Column(name = "resource_id")
    UUID resourceId;

    @Id
    int version;

    String title;
    String summary;
    String url;
    String body;
    String audience;
    String state;

    @Column(name = "file_id")
    UUID fileId;

    @Column(name = "reviewed_on")
    LocalDate reviewedOn;

    @Column(name = "review_by")
    LocalDate reviewBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    UUID changedBy;

    static ResourceVersion visible(UUID resourceId, int version) {
        return ResourceVersion.<ResourceVersion>findByIdOptional(new Key(resourceId, version))
                .orElseThrow(NotFound::new);
    }

    static List<ResourceVersion> newestOf(UUID resourceId, int most) {
        return ResourceVersion.<ResourceVersion>find("resourceId = ?1 order by version desc", resourceId)
                .page(0, most)
                .list();
    }
}
