package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ledhub.example.ExampleContent.Doctor;
import org.ledhub.example.ExampleContent.Staff;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Uuids;

/** Trusts and their people. GMC numbers begin with 000, which the GMC has given nobody. */
@ApplicationScoped
class ExamplePeople {

    private static final String PERSON = """
            insert into person (id, name, email, roles, specialty, grade, site, gmc_number, appraisal_month, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final ExampleRows rows;
    private final RowIdentity identity;

    ExamplePeople(ExampleRows rows, RowIdentity identity) {
        this.rows = rows;
        this.identity = identity;
    }

    ExampleTrust add(String code, String name, String mailDomain, Staff staff, Instant now) {
        UUID trust = Uuids.next();
        identity.actAs(trust, null);
        rows.add("insert into trust (id, code, name) values (?, ?, ?)", trust, code, name);
        add(staff.admin().name(), "admin@" + mailDomain, "admin", now);
        UUID tutor = add(staff.tutor().name(), "tutor@" + mailDomain, "tutor", now);
        List<UUID> doctors = new ArrayList<>();
        for (Doctor doctor : staff.doctors()) {
            doctors.add(add(doctor, doctors.size() + 1, mailDomain, now));
        }
        return new ExampleTrust(trust, tutor, doctors);
    }

    void markAsPractice(ExampleTrust trust) {
        identity.actAs(trust.id(), null);
        rows.add("update trust set is_practice = true where id = ?", trust.id());
    }

    private UUID add(String name, String email, String role, Instant now) {
        UUID id = Uuids.next();
        rows.add(PERSON, id, name, email, List.of(role), null, null, null, null, null, now);
        return id;
    }

    private UUID add(Doctor doctor, int number, String mailDomain, Instant now) {
        UUID id = Uuids.next();
        rows.add(
                PERSON,
                id,
                doctor.name(),
                "led" + number + "@" + mailDomain,
                List.of("led"),
                doctor.specialty(),
                doctor.grade(),
                doctor.site(),
                "%07d".formatted(1000 + number),
                number % 12 + 1,
                now);
        return id;
    }
}
