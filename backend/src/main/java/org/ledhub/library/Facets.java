package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.library.FacetsResponse.Facet;
import org.ledhub.shared.Named;

/** How many resources a search would find in each kind and collection, were that one chosen instead. */
@ApplicationScoped
class Facets {

    private static final String PARTS = """
            select r.kind, r.collection, count(*) as resources from resource r
            where r.state = 'published' and (:everything or r.id in (:ids)) group by r.kind, r.collection
            """;

    private static final String LIKE =
            "select r.id, r.title from resources_like(:q) c join resource r on r.id = c.id order by word_similarity(:q, r.title) desc, r.id";

    private static final UUID NO_ID = new UUID(0, 0);

    private record Part(String kind, String collection, long resources) {}

    private final Readers readers;
    private final LibrarySearch search;
    private final EntityManager database;

    Facets(Readers readers, LibrarySearch search, EntityManager database) {
        this.readers = readers;
        this.search = search;
        this.database = database;
    }

    @Transactional
    FacetsResponse of(ListFacets wanted) {
        readers.letIn(wanted.trust);
        List<Part> parts = parts(wanted);
        return new FacetsResponse(
                counted(parts, Part::kind, part -> isWanted(wanted.collection, part.collection())),
                counted(parts, Part::collection, part -> isWanted(wanted.kind, part.kind())),
                wanted.q != null && parts.isEmpty() ? like(wanted.q) : List.of());
    }

    private List<Part> parts(ListFacets wanted) {
        List<UUID> ids = wanted.q == null
                ? List.of(NO_ID)
                : Stream.concat(
                                Stream.of(NO_ID),
                                search.find(wanted.everywhere()).stream().map(LibrarySearch.Hit::id))
                        .toList();
        Query query = database.createNativeQuery(PARTS, Tuple.class)
                .setParameter("everything", wanted.q == null)
                .setParameter("ids", ids);
        return tuples(query)
                .map(row -> new Part(
                        row.get("kind", String.class),
                        row.get("collection", String.class),
                        row.get("resources", Long.class)))
                .toList();
    }

    private List<Named> like(String q) {
        return tuples(database.createNativeQuery(LIKE, Tuple.class).setParameter("q", q))
                .map(row -> new Named(row.get("id", UUID.class), row.get("title", String.class)))
                .toList();
    }

    private static List<Facet> counted(List<Part> parts, Function<Part, String> by, Predicate<Part> wanted) {
        Map<String, Long> counts = parts.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(by, Collectors.summingLong(Part::resources)));
        return counts.entrySet().stream()
                .map(each -> new Facet(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Facet::resources).reversed().thenComparing(Facet::value))
                .toList();
    }

    private static boolean isWanted(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static Stream<Tuple> tuples(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast);
    }
}
