package org.ledhub.cpd;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What a doctor thought about an activity, sealed. Only that doctor can see the row. */
@Entity
@Table(name = "cpd_reflection")
class CpdReflection extends PanacheEntityBase {

    @Id
    @Column(name = "record_id")
    UUID recordId;

    @Column(name = "sealed_text")
    byte[] sealedText;

    @Version
    int version;

    static CpdReflection on(UUID recordId) {
        CpdReflection reflection = new CpdReflection();
        reflection.recordId = recordId;
        return reflection;
    }

    static String boundTo(UUID recordId, UUID personId) {
        return "cpd-reflection:" + recordId + ":" + personId;
    }
}
