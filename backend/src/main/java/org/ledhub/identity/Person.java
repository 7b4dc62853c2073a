package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;

/** Someone on a trust's roster. */
@Entity
class Person extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    String name;
    String email;
    List<String> roles;
    String specialty;
    String grade;
    String site;

    @Column(name = "gmc_number")
    String gmcNumber;

    @Column(name = "appraisal_month")
    Integer appraisalMonth;

    String status;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    static Optional<Person> activeByEmail(String email) {
        return find("email = ?1 and status = 'active'", email).firstResultOptional();
    }

    static List<Person> activeWithEmails(Iterable<String> emails) {
        return list("email in ?1 and status = 'active'", emails);
    }

    static List<Person> allActive() {
        return list("status = 'active' order by name, id");
    }

    /** One more than the limit, so that the page knows whether there is a next one. */
    static List<Person> find(ListPeople wanted) {
        Conditions where = new Conditions()
                .and("status <> 'left'")
                .and("(lower(name) like :q escape '!' or email like :q escape '!')", "q", pattern(wanted.q))
                .after(Cursor.parse(wanted.cursor), "name", Cursor::sortedBy, false);
        return Person.<Person>find(where.by("name, id"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    private static String pattern(String words) {
        return words == null
                ? null
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    static List<Person> withIds(Iterable<UUID> ids) {
        return list("id in ?1", ids);
    }
}
