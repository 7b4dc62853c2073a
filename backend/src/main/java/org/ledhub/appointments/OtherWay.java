package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A way to meet at a time that is not the time's own, for the doctor to choose. */
@Entity
@Table(name = "slot_other_way")
@IdClass(OtherWay.Key.class)
class OtherWay extends PanacheEntityBase {

    record Key(UUID slotId, String mode) implements Serializable {}

    @Id
    @Column(name = "slot_id")
    UUID slotId;

    @Id
    String mode;

    String place;

    static void offer(UUID slotId, Way way) {
        OtherWay other = new OtherWay();
        other.slotId = slotId;
        other.mode = way.mode();
        other.place = way.place();
        other.persist();
    }

    static List<OtherWay> at(Collection<UUID> slotIds) {
        return list("slotId in ?1", slotIds);
    }

    Way way() {
        return new Way(mode, place);
    }
}
