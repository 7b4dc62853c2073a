package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
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

    /** True for the one of example data, in which test clients work. */
    @Column(name = "is_practice")
    boolean isPractice;

    static Trust practice() {
        return find("isPractice = true").firstResult();
    }
}
