package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That a doctor has done a step. The database shows it to them and to the tutor whom they let see it. */
@Entity
@Table(name = "pathway_tick")
@IdClass(PathwayTick.Key.class)
class PathwayTick extends PanacheEntityBase {

    record Key(UUID personId, UUID pathwayId, UUID stepId) implements Serializable {}

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    @Column(name = "pathway_id")
    UUID pathwayId;

    @Id
    @Column(name = "step_id")
    UUID stepId;

    @Column(name = "done_at")
    Instant doneAt;

    static PathwayTick of(UUID person, UUID pathway, UUID step) {
        return findById(new Key(person, pathway, step));
    }

    static void add(UUID person, UUID pathway, UUID step, Instant now) {
        PathwayTick tick = new PathwayTick();
        tick.personId = person;
        tick.pathwayId = pathway;
        tick.stepId = step;
        tick.doneAt = now;
        tick.persistAndFlush();
    }

    /** By person: a tutor sees also what was shared with them. */
    static List<PathwayTick> ofPerson(UUID person) {
        return list("personId", person);
    }

    static List<PathwayTick> ofPeople(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : list("personId in ?1", people);
    }
}
