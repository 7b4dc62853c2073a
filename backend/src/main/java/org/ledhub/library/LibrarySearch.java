package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Full-text search with weights, prefixes and forgiven accents; when no word matches, by trigrams, so that a typo still finds.
 * At most 200 candidates are ranked, so that the cost stays flat as the library grows.
 */
@ApplicationScoped
class LibrarySearch {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String BY_WORDS = """
            with wanted as (
                select websearch_to_tsquery('hub_english', :q) || to_tsquery('hub_english', :prefixes) as query),
            candidate as (
                select r.* from resource r, wanted where r.search @@ wanted.query %s order by r.id limit 200)
            select c.id, ts_headline('hub_english', c.title || '. ' || c.summary, wanted.query,
                'StartSel=' || chr(57344) || ',StopSel=' || chr(57345) || ',HighlightAll=true') as marked
            from candidate c, wanted
            order by ts_rank(c.search, wanted.query) desc, c.id
            """;

    private static final String BY_TRIGRAMS = """
            with candidate as (
                select r.* from resource r where (r.title || ' ' || r.keywords) %%> :q %s order by r.id limit 200)
            select c.id, c.title as marked from candidate c
            order by word_similarity(:q, c.title || ' ' || c.keywords) desc, c.id
            """;

    /** PostgreSQL's own 0.6 misses a word of nine letters that lacks one. */
    private static final String FORGIVING = "select set_config('pg_trgm.word_similarity_threshold', '0.5', true)";

    /** A resource that matches, and its text with the matches marked. */
    record Hit(UUID id, String marked) {}

    private final EntityManager database;

    LibrarySearch(EntityManager database) {
        this.database = database;
    }

    /** All candidates, best first. */
    List<Hit> find(ListResources wanted) {
        List<Hit> byWords = run(BY_WORDS, wanted, Map.of("prefixes", prefixes(wanted.q)));
        if (!byWords.isEmpty()) {
            return byWords;
        }
        database.createNativeQuery(FORGIVING).getSingleResult();
        return run(BY_TRIGRAMS, wanted, Map.of());
    }

    private List<Hit> run(String statement, ListResources wanted, Map<String, String> more) {
        String filter = "and (cast(:collection as text) is null or r.collection = :collection)"
                + " and (cast(:kind as text) is null or r.kind = :kind)"
                + " and (cast(:audience as text) is null or r.audience = :audience)";
        var query = database.createNativeQuery(statement.formatted(filter), Tuple.class)
                .setParameter("q", wanted.q)
                .setParameter("collection", wanted.collection)
                .setParameter("kind", wanted.kind)
                .setParameter("audience", wanted.audience);
        more.forEach(query::setParameter);
        return ((List<?>) query.getResultList())
                .stream()
                        .map(Tuple.class::cast)
                        .map(row -> new Hit(row.get("id", UUID.class), row.get("marked", String.class)))
                        .toList();
    }

    /** "portf path" finds the Portfolio Pathway: every word may be the start of one. */
    private static String prefixes(String q) {
        return Arrays.stream(NOT_A_WORD.split(q))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
