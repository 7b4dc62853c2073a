package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What is said in a recording and when, as WebVTT. In a table of its own, since lists of resources need none of it. */
@Entity
@DynamicUpdate
@Table(name = "resource_captions")
class Captions extends PanacheEntityBase {

    @Id
    @Column(name = "resource_id")
    UUID resourceId;

    String vtt;

    static void keep(UUID resource, String vtt) {
        Captions captions = findById(resource);
        if (captions == null) {
            captions = new Captions();
            captions.resourceId = resource;
        }
        captions.vtt = vtt;
        captions.persist();
    }
}
