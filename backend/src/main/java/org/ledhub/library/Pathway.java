package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** Steps in an order, correct as at a day. */
@Entity
class Pathway extends PanacheEntityBase {

    @Id
    UUID id;

    String title;
    String summary;

    @Column(name = "correct_as_at")
    LocalDate correctAsAt;

    @Column(name = "review_by")
    LocalDate reviewBy;

    @Column(name = "is_published")
    boolean published;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    UUID changedBy;

    @Version
    int version;

    static Pathway fresh() {
        Pathway pathway = new Pathway();
        pathway.id = Uuids.next();
        return pathway;
    }

    static Pathway visible(UUID id) {
        return Pathway.<Pathway>findByIdOptional(id).orElseThrow(NotFound::new);
    }

    static Pathway lock(UUID id) {
        return Pathway.<Pathway>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }

    static List<Pathway> oldestFirst() {
        return list("order by id");
    }

    static Map<UUID, String> titlesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Pathway.<Pathway>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.title));
    }

    void take(WritePathway request) {
        title = request.title().strip();
        summary = request.summary().strip();
        correctAsAt = request.correctAsAt();
        reviewBy = request.reviewBy();
        published = request.published();
    }

    boolean isOverdueOn(LocalDate today) {
        return today.isAfter(reviewBy);
    }
}
