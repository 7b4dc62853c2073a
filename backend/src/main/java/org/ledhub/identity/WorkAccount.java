package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The account at the trust's identity provider that is somebody's, by issuer and subject. */
@Entity
@Table(name = "work_account")
@IdClass(WorkAccount.Key.class)
class WorkAccount extends PanacheEntityBase {

    record Key(UUID personId, String issuer) {}

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    String issuer;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(updatable = false)
    String subject;

    /** As the provider had it last. */
    String email;

    @Column(name = "linked_at", updatable = false)
    Instant linkedAt;

    static Optional<WorkAccount> of(ProvenAccount proven) {
        return find("issuer = ?1 and subject = ?2", proven.issuer(), proven.subject())
                .firstResultOptional();
    }

    static List<WorkAccount> allOf(UUID personId) {
        return list("personId = ?1 order by linkedAt desc", personId);
    }

    /** False when it is linked already, or the person has another account there. */
    static boolean link(Person person, ProvenAccount proven, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into work_account (person_id, issuer, subject, email, linked_at)
                                values (:person, :issuer, :subject, :email, :now) on conflict do nothing
                                """)
                        .setParameter("person", person.id)
                        .setParameter("issuer", proven.issuer())
                        .setParameter("subject", proven.subject())
                        .setParameter("email", proven.email())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
