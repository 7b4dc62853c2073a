package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ledhub.library.FacetsResponse.Facet;
import org.ledhub.shared.Named;

/** How many resources a search would find in each kind and collection, were that one chosen instead. */
@ApplicationScoped
class Facets {

    /** Kept by the database as resources change, so that no library is too large to be counted. */
    private static final String PARTS = """
            select kind, collection, cast(sum(resources) as bigint) as resources from resource_count
            where resources > 0 group by kind, collection
            """;

    private static final String LIKE =
            "select r.id, r.title from resources_like(:q) c join resource r on r.id = c.id order by word_similarity(:q, r.title) desc, r.id";

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
        return wanted.q == null
                ? ofWholeLibrary()
                : search.find(wanted.everywhere()).stream()
                        .map(hit -> new Part(hit.kind(), hit.collection(), 1))
                        .toList();
    }

    private List<Part> ofWholeLibrary() {
        return LibrarySearch.tuples(database.createNativeQuery(PARTS, Tuple.class))
                .map(row -> new Part(
                        row.get("kind", String.class),
                        row.get("collection", String.class),
                        row.get("resources", Long.class)))
                .toList();
    }

    private List<Named> like(String q) {
        return LibrarySearch.tuples(
                        database.createNativeQuery(LIKE, Tuple.class).setParameter("q", q))
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
}
