package org.ledhub.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    /** As many as a slow machine adds before the hub's own role is stopped. */
    private static final int A_FEW = 500;

    private static final String FILL = """
            insert into resource (id, title, summary, kind, url, collection, audience, source, reviewed_on, review_by, state)
            select gen_random_uuid(), 'Fluids ' || i, md5(cast(i as text)), 'link', 'https://www.example.org/', 'shelf',
                (array['public', 'staff', 'led'])[1 + i % 3], 'Example', current_date, current_date, 'published'
            from generate_series(?, ?) i
            """;

    /** As many of each kind as are ranked. */
    private static final int RANKED = 200;

    private static final String ASTRAY = """
            with meant as (
                select id, word.lexeme, 'A' = any (word.weights) as in_title, audience, collection, kind
                from resource, unnest(search) word where state = 'published'),
            kept as (select resource_id, word, in_title, audience, collection, kind from resource_word)
            select lexeme from ((table meant except table kept) union all (table kept except table meant)) astray
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
                for (int first = 1; first < MANY; first += A_FEW) {
                    assertEquals(A_FEW, rows.add(FILL, first, first + A_FEW - 1));
                }
            });
            given.aResource(trust, "shelf", "Sepsis", "", "");
        }
        doctor = given.aDoctor(trust).id();
        // As PostgreSQL does by itself a minute later.
        Owner.does("analyze resource");
    }

    @Test
    void wordsAreFoundInTheirIndex() {
        assertFound("resource_word_key", "select id from resources_by_words('sepsi:*A', 'sepsi:*', null, null, null)");
    }

    @Test
    void whatMustNotBeThereIsFoundInTheIndexOfTexts() {
        assertFound(
                "resource_by_words",
                "select id from resources_by_words('sepsi & !fluid', 'sepsi & !fluid', null, null, null)");
    }

    @Test
    void spellingsAreFoundInTheirIndex() {
        assertFound("spelling_by_trigrams", "select id from resources_by_spelling('seppsis', null, null, null)");
    }

    @Test
    void whatIsNearlySpelledSoIsFoundInTheSameIndex() {
        assertFound("spelling_by_trigrams", "select id from resources_like('seppsis')");
    }

    /** All 4,000 have it, and no more are loaded than are ranked. */
    @Test
    void ofAWordThatIsEverywhereTheNewestAreFoundAndNoMoreAreRead() {
        asDoctor(() -> {
            long before = fetched();
            List<Object> found = rows.first(
                    "select id from resources_by_words('fluid:*A', 'fluid:*', null, null, null) order by id desc");
            assertTrue(fetched() - before <= 2 * RANKED, () -> fetched() - before + " were read");
            assertEquals(newest("title like 'Fluids %'"), found);
            return List.of();
        });
    }

    @Test
    void ofTwoWordsTheRarerOneLeads() {
        change("summary = 'For sepsis'", "title in ('Fluids 7', 'Fluids 3999')");
        asDoctor(() -> {
            assertEquals(
                    newest("summary = 'For sepsis'"),
                    rows.first(
                            "select id from resources_by_words('fluid & sepsi', 'fluid & sepsi', null, null, null) order by id desc"));
            return List.of();
        });
    }

    /** The newest 2,000 with each of two words that are in more have some in common; a filter reaches further. */
    @Test
    void twoWordsThatAreEverywhereAreFoundAmongTheNewestOfEach() {
        change("summary = 'Airway', kind = case title when 'Fluids 7' then 'document' else 'link' end", "true");
        asDoctor(() -> {
            String both =
                    "select id from resources_by_words('fluid & airway', 'fluid & airway', null, %s, null) order by id desc";
            assertEquals(newest("summary = 'Airway'"), rows.first(both.formatted("null")));
            assertEquals(newest("title = 'Fluids 7'"), rows.first(both.formatted("'document'")));
            return List.of();
        });
    }

    @Test
    void anOldTitleIsFoundThoughThousandsMentionIt() {
        change("summary = 'For sepsis'", "true");
        asDoctor(() -> {
            List<Object> found =
                    rows.first("select id from resources_by_words('sepsi:*A', 'sepsi:*', null, null, null)");
            assertTrue(found.size() > RANKED - 1, found::toString);
            assertTrue(found.containsAll(rows.first("select id from resource where title = 'Sepsis'")));
            return List.of();
        });
    }

    /** As the texts have them, for a reader of everything: after every kind of change. */
    @Test
    void theWordsAreKeptAsResourcesChange() {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("state = 'withdrawn'", "title like 'Fluids 1%'");
        changes.put("state = 'published', audience = 'led'", "title like 'Fluids 11%'");
        changes.put("kind = 'document'", "title like 'Fluids 2%'");
        changes.put("title = 'Airway', keywords = 'fluids tube'", "title like 'Fluids 39%'");
        changes.forEach((values, which) -> {
            change(values, which);
            assertEquals(List.of(), asDoctor(() -> rows.first(ASTRAY)), values);
        });
    }

    private List<Object> newest(String condition) {
        return rows.first("select id from resource where " + condition
                + " and state = 'published' order by id desc limit " + RANKED);
    }

    private long fetched() {
        return (long) rows.first("select pg_stat_get_xact_tuples_fetched(cast('resource' as regclass))")
                .getFirst();
    }

    /** A part of them at a time, for the same reason. */
    private void change(String values, String which) {
        int changed = IntStream.rangeClosed(1, 9)
                .map(digit -> QuarkusTransaction.requiringNew().call(() -> {
                    identity.actAs(trust, null);
                    return rows.add(
                            "update resource set " + values + " where title like 'Fluids " + digit + "%' and " + which);
                }))
                .sum();
        assertTrue(changed > 0, which);
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
