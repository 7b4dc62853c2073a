package org.ledhub.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** The counts that the database keeps of a library are those that counting it would give. */
@QuarkusTest
class LibraryCountsTest extends HubTest {

    private static final String COUNTED = """
            select audience || ' ' || kind || ' ' || collection || ' ' || count(*) from resource where state = 'published'
            group by audience, kind, collection order by 1
            """;
    private static final String KEPT = """
            select audience || ' ' || kind || ' ' || collection || ' ' || resources from resource_count where resources <> 0
            order by 1
            """;
    private static final String FILL = """
            insert into resource (id, title, summary, kind, url, collection, audience, source, reviewed_on, review_by, state)
            select gen_random_uuid(), 'Item ' || i, '', 'link', 'https://www.example.org/', (array['shelf', 'other'])[1 + i % 2],
                (array['public', 'staff', 'led'])[1 + i % 3], 'Example', current_date, current_date,
                (array['published', 'draft', 'withdrawn'])[1 + i % 5 % 3]
            from generate_series(1, 60) i
            """;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;

    @BeforeEach
    void aLibraryBesideAnotherTrusts() {
        for (int i = 0; i < 2; i++) {
            trust = given.aTrust();
            given.aShelf(trust, "shelf");
            given.aShelf(trust, "other");
            asHub(() -> rows.add(FILL));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'published'",
                "state = 'withdrawn'",
                "state = 'draft', audience = 'led'",
                "kind = 'document'",
                "collection = 'shelf', audience = 'staff'",
                "title = 'Another'"
            })
    void followEveryChange(String change) {
        asHub(() -> rows.add("update resource set " + change + " where title like '%1%'"));
        assertRight();
        asHub(() -> rows.add("update resource set " + change));
        assertRight();
    }

    @Test
    void areOfOneTrust() {
        assertFalse(asHub(() -> rows.first(KEPT)).isEmpty());
        assertRight();
    }

    /** What is superseded leaves, and what takes its place comes: in one statement or in two. */
    @Test
    void followASuccessor() {
        UUID old = given.aResource(trust, "shelf", "Old", "", "");
        UUID next = given.aResource(trust, "other", "New", "", "");
        asHub(() -> rows.add("update resource set state = 'superseded', superseded_by = ? where id = ?", next, old));
        assertRight();
    }

    @Test
    void nobodyButTheDatabaseWritesThem() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> asHub(() -> rows.add("update resource_count set resources = 0")));
        assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
    }

    private void assertRight() {
        assertEquals(asHub(() -> rows.first(COUNTED)), asHub(() -> rows.first(KEPT)));
    }

    private <T> T asHub(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return work.call();
        });
    }
}
