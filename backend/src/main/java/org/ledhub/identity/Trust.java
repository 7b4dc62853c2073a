package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An NHS trust that uses the hub. */
@Entity
class Trust extends PanacheEntityBase {

    @Id
    UUID id;

    String code;
    String name;
}
