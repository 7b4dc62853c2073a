package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That a doctor lets one tutor see how far they are on a pathway. */
@Entity
@Table(name = "pathway_share")
@IdClass(PathwayShare.Key.class)
class PathwayShare extends PanacheEntityBase {

    record Key(UUID personId, UUID pathwayId) implements Serializable {}

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    @Column(name = "pathway_id")
    UUID pathwayId;

    @Column(name = "tutor_id")
    UUID tutorId;

    @Column(name = "shared_at")
    Instant sharedAt;

    static PathwayShare of(UUID person, UUID pathway) {
        return findById(new Key(person, pathway));
    }

    static PathwayShare fresh(UUID person, UUID pathway) {
        PathwayShare share = new PathwayShare();
        share.personId = person;
        share.pathwayId = pathway;
        return share;
    }

    static List<PathwayShare> with(UUID tutor) {
        return list("tutorId = ?1 order by sharedAt desc, personId", tutor);
    }
}
