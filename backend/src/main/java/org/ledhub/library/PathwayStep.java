package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** One thing to read, to come to or to do. Without a place it was taken out; who ticked it keeps the tick. */
@Entity
@Table(name = "pathway_step")
class PathwayStep extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "pathway_id", updatable = false)
    UUID pathwayId;

    Integer place;
    String part;
    String kind;
    String title;
    String detail;

    @Column(name = "resource_id")
    UUID resourceId;

    String theme;

    static PathwayStep fresh(UUID pathway) {
        PathwayStep step = new PathwayStep();
        step.id = Uuids.next();
        step.pathwayId = pathway;
        return step;
    }

    static PathwayStep visible(UUID pathway, UUID id) {
        return PathwayStep.<PathwayStep>find("pathwayId = ?1 and id = ?2 and place is not null", pathway, id)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    static List<PathwayStep> inOrder(UUID pathway) {
        return list("pathwayId = ?1 and place is not null order by place", pathway);
    }

    /** Of every pathway that the caller sees. */
    static List<PathwayStep> all() {
        return list("place is not null order by pathwayId, place");
    }

    static List<PathwayStep> ofPathways(Collection<UUID> pathways) {
        return pathways.isEmpty()
                ? List.of()
                : list("pathwayId in ?1 and place is not null order by pathwayId, place", pathways);
    }

    void take(WriteStep request, int newPlace) {
        place = newPlace;
        part = request.part() == null ? null : request.part().strip();
        kind = request.kind();
        title = request.title().strip();
        detail = request.detail() == null ? "" : request.detail().strip();
        resourceId = request.resourceId();
        theme = request.theme();
    }
}
