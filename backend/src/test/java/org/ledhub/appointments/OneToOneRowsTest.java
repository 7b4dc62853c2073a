package org.ledhub.appointments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Owner;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** One floor below the API: plain statements as the hub's own database role, acting for each who could try. */
@QuarkusTest
class OneToOneRowsTest extends HubTest {

    /** All rows about one to ones but the counts that admins may read. */
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = 'one_to_one' and table_type = 'BASE TABLE' and table_name <> 'details_removal' order by 1";

    @Inject
    Others others;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client tutor;
    private Client doctor;

    /** A doctor who has been everywhere: each table has a row that is theirs. */
    @BeforeEach
    void everythingThatAPairCanLeaveBehind() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        Client successor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        given.appointmentSettings(given.anAdmin(trust), Map.of("openLimit", 9));
        String meeting = book(doctor, given.aFreeSlot(tutor, Duration.ofHours(1)));
        book(doctor, given.aFreeSlot(successor, Duration.ofDays(5)));
        doctor.sends(Map.of("text", "What we agreed"))
                .header("If-Match", "*")
                .put("/appointments/{id}/action-note", meeting)
                .then()
                .statusCode(200);
        tutor.sends(Map.of(
                        "on", LocalDate.now().toString(), "basis", "the-law", "toWhom", "Police", "doctorTold", true))
                .post("/appointments/{id}/passed-on", meeting)
                .then()
                .statusCode(201);
        doctor.sends(Map.of("successorId", successor.id()))
                .put("/note-consents/{id}", tutor.id())
                .then()
                .statusCode(200);
        UUID wanted = given.aFreeSlot(tutor, Duration.ofDays(3));
        Client holder = given.aDoctor(trust);
        String held = book(holder, wanted);
        doctor.sends(Map.of()).put("/appointment-waiting-list/me").then().statusCode(201);
        holder.calls().post("/appointments/{id}/cancellation", held).then().statusCode(200);
        doctor.calls()
                .put("/slots/{id}/hold", given.aFreeSlot(tutor, Duration.ofDays(4)))
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, doctor.id());
            rows.add(
                    "insert into one_to_one.reminder (appointment_id, days_before, made_at) values (?, 1, now())",
                    UUID.fromString(meeting));
        });
    }

    @Test
    void everybodySeesTheirOwnRowsAndNoOthers() {
        assertEquals(Set.of(), seenByStrangers());
    }

    @Test
    void theDoctorSeesARowOfEachTable() {
        for (String table : tables()) {
            assertTrue(rowsSeen(trust, doctor.id(), table).stream().anyMatch(this::isTheDoctors), table);
        }
    }

    @Test
    void itsPeopleAreNobodyInAnotherTrust() {
        UUID elsewhere = given.aTrust();
        for (String table : tables()) {
            assertEquals(List.of(), rowsSeen(elsewhere, doctor.id(), table), table);
            assertEquals(List.of(), rowsSeen(elsewhere, tutor.id(), table), table);
            assertEquals(List.of(), rowsSeen(trust, null, table), table + " as the trust");
        }
    }

    /** The negative control: with its policies off, each table is found to show strangers what is not theirs. */
    @Test
    void aTableWithoutItsPoliciesIsFound() {
        List<Object> own = query(trust, null, TABLES);
        alter(own, "disable");
        try {
            Set<String> found = seenByStrangers();
            for (Object table : own) {
                assertTrue(found.contains("one_to_one." + table + " as another doctor"), table + " in " + found);
            }
        } finally {
            alter(own, "enable");
        }
    }

    /** A stranger's row names the stranger: whoever sees another sees what is not theirs. */
    private Set<String> seenByStrangers() {
        Set<String> seen = new TreeSet<>();
        Map<String, Others.Principal> strangers = new LinkedHashMap<>(others.of(trust, doctor, tutor));
        assertEquals(16, strangers.size());
        for (String table : tables()) {
            strangers.forEach((name, who) -> {
                if (rowsSeen(who.trustId(), who.personId(), table).stream()
                        .anyMatch(row -> who.personId() == null
                                || !row.contains(who.personId().toString()))) {
                    seen.add(table + " as " + name);
                }
            });
        }
        return seen;
    }

    private List<String> tables() {
        List<String> tables = query(trust, null, TABLES).stream()
                .map(each -> "one_to_one." + each)
                .collect(Collectors.toList());
        assertTrue(tables.size() >= 10, "the tables are found: " + tables);
        return tables;
    }

    private boolean isTheDoctors(String row) {
        return row.contains(doctor.id().toString());
    }

    private List<String> rowsSeen(UUID trustId, UUID personId, String table) {
        return query(trustId, personId, "select to_jsonb(t)::text from " + table + " t").stream()
                .map(Object::toString)
                .toList();
    }

    /** Without a trust the transaction acts for nobody. */
    private List<Object> query(UUID trustId, UUID personId, String query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (trustId != null) {
                identity.actAs(trustId, personId);
            }
            return rows.first(query);
        });
    }

    /** One after the other: whoever locks one table while waiting for another can be in somebody's way for ever. */
    private static void alter(List<Object> tables, String verb) {
        tables.forEach(table -> Owner.does("alter table one_to_one." + table + " " + verb + " row level security"));
    }

    private static String book(Client who, UUID wanted) {
        return who.sends(Map.of())
                .put("/slots/{id}/appointment", wanted)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
