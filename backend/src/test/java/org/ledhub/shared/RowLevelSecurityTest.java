package org.ledhub.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;

/** Whatever the code above does, the database shows a transaction its own trust's rows and no others. */
@QuarkusTest
class RowLevelSecurityTest extends HubTest {

    private static final String OURS =
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')"
                    + " and n.nspname in ('public', 'one_to_one') and c.relname not like 'databasechangelog%'";
    private static final int CALLS = 10_000;
    private static final int CALLERS = 16;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    AgroalDataSource pool;

    @Test
    void everyTableHasForcedRowLevelSecurity() {
        assertNone("select c.relname" + OURS + " and not (c.relrowsecurity and c.relforcerowsecurity)");
    }

    @Test
    void everyTableNamesItsTrustFirst() {
        assertNone("select c.relname" + OURS + " and c.relname <> 'trust' and not exists (select from pg_attribute a"
                + " where a.attrelid = c.oid and a.attname = 'trust_id' and a.attnotnull)");
        assertNone("select c.relname" + OURS + " and c.relname <> 'trust' and not exists (select from pg_constraint k"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]"
                + " where k.conrelid = c.oid and k.contype = 'p' and a.attname = 'trust_id')");
    }

    @Test
    void everyUniquenessAndReferenceStaysInItsTrust() {
        assertNone("select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid"
                + " join pg_class f on f.oid = k.confrelid where k.contype = 'f' and f.relname <> 'trust'"
                + " and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'trust_id'"
                + " and a.attnum = any(k.conkey))");
    }

    @Test
    void everyPolicyThatLetsWriteChecksWhatIsWritten() {
        assertNone("select tablename || '.' || policyname from pg_policies where cmd in ('ALL', 'INSERT', 'UPDATE')"
                + " and with_check is null");
    }

    @Test
    void theApplicationRoleOwnsNothingAndBypassesNothing() {
        assertNone(
                "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)");
        assertNone(
                "select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user");
    }

    @Test
    void historyCannotBeRewritten() {
        for (String table : List.of("audit_event", "one_to_one.appointment_event")) {
            for (String right : List.of("update", "delete", "truncate")) {
                assertEquals(
                        List.of(false),
                        inTransaction(() -> rows.first("select has_table_privilege(?, ?)", table, right)),
                        right + " on " + table);
            }
        }
    }

    @Test
    void aTransactionWithoutIdentitySeesNobody() {
        given.aDoctor(given.aTrust());
        for (String table : List.of(
                "person",
                "teaching_session",
                "sign_up",
                "slot",
                "cpd_record",
                "audit_event",
                "one_to_one.appointment",
                "outgoing_mail",
                "log_in_code",
                "log_in_session",
                "work_account",
                "idempotent_answer")) {
            assertEquals(List.of(0L), inTransaction(() -> rows.first("select count(*) from " + table)), table);
        }
    }

    @Test
    void anotherTrustsRowsCannotBeReadChangedOrAdded() {
        UUID ours = given.aTrust();
        UUID theirs = given.aTrust();
        UUID session = given.aSession(theirs, 5);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(ours, null);
            assertEquals(List.of(), rows.first("select id from teaching_session where id = ?", session));
            assertEquals(0, rows.add("update teaching_session set title = 'x' where id = ?", session));
        });
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    identity.actAs(ours, null);
                    rows.add(
                            "insert into collection (trust_id, slug, title, summary, shelf_order) values (?, 'x', 'x', '', 1)",
                            theirs);
                }));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
    }

    @Test
    void aPooledConnectionNeverCarriesTheLastCallersIdentity() {
        List<Client> people = IntStream.range(0, CALLERS)
                .mapToObj(_ -> given.aDoctor(given.aTrust()))
                .toList();
        List<Integer> strangers = Storm.of(IntStream.range(0, CALLERS).boxed().toList(), caller -> {
            int wrong = 0;
            for (int i = 0; i < CALLS / CALLERS; i++) {
                Client person = people.get((caller + i) % CALLERS);
                boolean isRight = i % 50 == 49 ? nobodyReadsNobody() : readsThemselves(person);
                wrong += isRight ? 0 : 1;
            }
            return wrong;
        });
        assertEquals(0, strangers.stream().mapToInt(Integer::intValue).sum());
    }

    /** The negative control: an identity of the connection instead of the transaction leaks, and this would see it. */
    @Test
    void anIdentityOfTheConnectionWouldBeSeenLeaking() throws SQLException {
        UUID trust = given.aTrust();
        given.aDoctor(trust);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('hub.trust_id', '" + trust + "', false)");
            try (ResultSet people = statement.executeQuery("select count(*) from person")) {
                people.next();
                assertEquals(1, people.getInt(1));
            } finally {
                statement.execute("select set_config('hub.trust_id', '', false)");
            }
        }
    }

    private static boolean readsThemselves(Client person) {
        HttpResponse<String> me = person.quickly("GET", "/me", "");
        assertEquals(200, me.statusCode());
        return JsonPath.from(me.body()).getString("id").equals(person.id().toString());
    }

    private boolean nobodyReadsNobody() {
        return inTransaction(() -> rows.first("select count(*) from person")).equals(List.of(0L));
    }

    private void assertNone(String query) {
        assertEquals(List.of(), inTransaction(() -> rows.first(query)));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
