package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.ledhub.shared.NotFound;

/** Something to read, watch or apply for; dated, with a day by which its owner looks at it again. */
@Entity
class Resource extends PanacheEntityBase {

    @Id
    UUID id;

    String title;
    String summary;
    String kind;
    String url;
    String collection;
    String audience;
    String source;

    @Column(name = "valid_for")
    String validFor;

    @Column(name = "reviewed_on")
    LocalDate reviewedOn;

    @Column(name = "review_by")
    LocalDate reviewBy;

    static Resource visible(UUID id) {
        return Resource.<Resource>findByIdOptional(id).orElseThrow(NotFound::new);
    }

    boolean isOverdueOn(LocalDate today) {
        return today.isAfter(reviewBy);
    }
}
