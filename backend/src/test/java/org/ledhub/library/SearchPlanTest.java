package org.ledhub.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Owner;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** That row-level security costs the search none of its indexes. PostgreSQL counts its own scans, as the application's role. */
@QuarkusTest
class SearchPlanTest extends HubTest {

    private static final int MANY = 4_000;

    private static final String FILL = """
            insert into resource (id, title, summary, kind, url, collection, audience, source, reviewed_on, review_by, state)
            select gen_random_uuid(), 'Fluids ' || i, md5(cast(i as text)), 'link', 'https://www.example.org/', 'shelf',
                (array['public', 'staff', 'led'])[1 + i % 3], 'Example', current_date, current_date, 'published'
            from generate_series(1, 4000) i
            """;

    private static final String DIRECTLY =
            "explain select id from resource where search @@ to_tsquery('hub_english', 'sepsis:*')";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private UUID doctor;

    @BeforeEach
    void aLibraryBesideAnotherTrusts() {
        for (int i = 0; i < 2; i++) {
            trust = given.aTrust();
            given.aShelf(trust, "shelf");
            QuarkusTransaction.requiringNew().run(() -> {
                identity.actAs(trust, null);
                assertEquals(MANY, rows.add(FILL));
            });
            given.aResource(trust, "shelf", "Sepsis", "", "");
        }
        doctor = given.aDoctor(trust).id();
        // As PostgreSQL does by itself a minute later.
        Owner.does("analyze resource");
    }

    @Test
    void wordsAreFoundInTheirIndex() {
        assertFound("resource_by_words", "select id from resources_by_words('sepsi:*A', 'sepsi:*', null, null, null)");
    }

    @Test
    void spellingsAreFoundInTheirIndex() {
        assertFound("resource_by_trigrams", "select id from resources_by_spelling('sespis sepsi', null, null, null)");
    }

    /** Why there are functions: under the policy alone no index of words is used, for the operator is not leakproof. */
    @Test
    void underThePolicyAloneWordsWouldNotBe() {
        String plan = asDoctor(() -> rows.first(DIRECTLY)).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        assertFalse(plan.contains("resource_by_words"), plan);
        assertTrue(plan.contains("@@"), plan);
    }

    private void assertFound(String index, String search) {
        asDoctor(() -> {
            long sequential = scansOf("resource");
            long indexed = scansOf(index);
            assertEquals(1, rows.first(search).size());
            assertEquals(sequential, scansOf("resource"), "sequential scans");
            assertTrue(scansOf(index) > indexed, "no scan of " + index);
            return List.of();
        });
    }

    private long scansOf(String relation) {
        return (long) rows.first("select pg_stat_get_xact_numscans(cast(cast(? as regclass) as oid))", relation)
                .getFirst();
    }

    private List<Object> asDoctor(Callable<List<Object>> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, doctor);
            return work.call();
        });
    }
}
