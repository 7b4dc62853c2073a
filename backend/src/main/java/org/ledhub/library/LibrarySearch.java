package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Full-text search with weights, prefixes, synonyms and forgiven accents; when that finds little, also by what is spelled nearly so.
 * What matches in title and keywords is gathered before what matches anywhere, the newest first, at most 200 of each: so the number of
 * rows that are read and ranked stays the same as the library grows, and a title is never crowded out by passing mentions. The candidates
 * come from functions of the database, which read where each word is; what is ranked is loaded under the row-level policy.
 */
@ApplicationScoped
class LibrarySearch {

    /** Below this many, a typo is likelier than a small library. */
    private static final int FEW = 5;

    /** One by one, by their key: PostgreSQL does not know how few there are, and would read the whole library for them. */
    private static final String LOADED =
            "cross join lateral (select * from resource where trust_id = library_trust() and id = c.id offset 0) r";

    private static final String BY_WORDS = """
            with wanted as materialized (
                select case when :quoted then websearch_to_tsquery('hub_english', :q)
                        else to_tsquery('hub_english', :inTitle) end as in_title,
                    case when :quoted then websearch_to_tsquery('hub_english', :q)
                        else to_tsquery('hub_english', :anywhere) end as anywhere)
            select r.id, r.kind, r.collection, cast(100000 * (ts_rank(r.search, wanted.anywhere, 32) + similarity(r.title, :q) / 2
                + case when r.search @@ wanted.in_title then 2 else 1 end) as integer) as score
            from wanted, resources_by_words(wanted.in_title, wanted.anywhere, cast(:collection as text), cast(:kind as text), cast(:audience as text)) c
                %s
            order by score desc, r.id
            """.formatted(LOADED);

    /** Below everything found by its words. */
    private static final String BY_SPELLING = """
            with wanted as materialized (select to_tsquery('hub_english', :forgiving) as forgiving),
            candidate as (
                select c.id from wanted, resources_by_words(wanted.forgiving, wanted.forgiving, cast(:collection as text), cast(:kind as text), cast(:audience as text)) c
                union select c.id from resources_by_spelling(:q, cast(:collection as text), cast(:kind as text), cast(:audience as text)) c)
            select r.id, r.kind, r.collection, cast(40000 * (ts_rank(r.search, wanted.forgiving, 32)
                + word_similarity(:q, r.title || ' ' || r.keywords)) as integer) as score
            from wanted, candidate c %s
            order by score desc, r.id
            """.formatted(LOADED);

    private static final String MARKED = """
            select r.id, ts_headline('hub_english', r.title || '. ' || r.summary, to_tsquery('hub_english', :forgiving),
                'StartSel=' || chr(57344) || ',StopSel=' || chr(57345) || ',HighlightAll=true') as marked
            from resource r where r.id in (:ids)
            """;

    /** A resource that matches, and how well. */
    record Hit(UUID id, String kind, String collection, int score) {

        boolean comesAfter(int otherScore, UUID otherId) {
            return score < otherScore || score == otherScore && id.toString().compareTo(otherId.toString()) > 0;
        }
    }

    private final EntityManager database;

    LibrarySearch(EntityManager database) {
        this.database = database;
    }

    /** All candidates, best first. */
    List<Hit> find(ListResources wanted) {
        SearchWords words = SearchWords.of(wanted.q);
        List<Hit> byWords = run(
                BY_WORDS,
                wanted,
                Map.of(
                        "quoted", wanted.q.contains("\""),
                        "inTitle", words.inTitle(),
                        "anywhere", words.anywhere()));
        if (byWords.size() >= FEW) {
            return byWords;
        }
        List<Hit> bySpelling = run(BY_SPELLING, wanted, Map.of("forgiving", words.forgiving()));
        return Stream.concat(byWords.stream(), bySpelling.stream().filter(hit -> !holds(byWords, hit.id())))
                .toList();
    }

    /** The texts of one page, with the matches marked. */
    Map<UUID, String> marked(String q, List<UUID> ids) {
        Query query = database.createNativeQuery(MARKED, Tuple.class)
                .setParameter("forgiving", SearchWords.of(q).forgiving())
                .setParameter("ids", ids);
        return tuples(query)
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("marked", String.class)));
    }

    private List<Hit> run(String statement, ListResources wanted, Map<String, Object> more) {
        Query query = database.createNativeQuery(statement, Tuple.class)
                .setParameter("q", wanted.q)
                .setParameter("collection", wanted.collection)
                .setParameter("kind", wanted.kind)
                .setParameter("audience", wanted.audience);
        more.forEach(query::setParameter);
        return tuples(query)
                .map(row -> new Hit(
                        row.get("id", UUID.class),
                        row.get("kind", String.class),
                        row.get("collection", String.class),
                        row.get("score", Integer.class)))
                .toList();
    }

    private static boolean holds(List<Hit> hits, UUID id) {
        return hits.stream().anyMatch(hit -> hit.id().equals(id));
    }

    static Stream<Tuple> tuples(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast);
    }
}
