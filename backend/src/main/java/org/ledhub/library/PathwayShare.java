package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Uuids;

/** That a doctor lets one tutor see how far they are on a pathway. */
@Entity
@Table(name = "pathway_share")
class PathwayShare extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "person_id", updatable = false)
    UUID personId;

    @Column(name = "pathway_id", updatable = false)
    UUID pathwayId;

    @Column(name = "tutor_id")
    UUID tutorId;

    @Column(name = "shared_at")
    Instant sharedAt;

    static PathwayShare of(UUID person, UUID pathway) {
        return find("personId = ?1 and pathwayId = ?2", person, pathway).firstResult();
    }

    static PathwayShare fresh(UUID person, UUID pathway) {
        PathwayShare share = new PathwayShare();
        share.id = Uuids.next();
        share.personId = person;
        share.pathwayId = pathway;
        return share;
    }

    /** The last shared first. What is of a pathway that the tutor may not see is left out. */
    static List<PathwayShare> page(UUID tutor, ListSharedPathways wanted) {
        Conditions where = new Conditions()
                .and("tutorId = :tutor", "tutor", tutor)
                .and("pathwayId in (select p.id from Pathway p)")
                .and("pathwayId = :pathway", "pathway", wanted.pathway)
                .after(Cursor.parse(wanted.cursor), "sharedAt", Cursor::instant, true);
        return PathwayShare.<PathwayShare>find(where.by("sharedAt desc, id desc"), where.values())
                .range(0, wanted.limit)
                .list();
    }
}
