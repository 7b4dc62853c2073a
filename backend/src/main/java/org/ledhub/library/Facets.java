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
import org.ledhub.library.FacetsResponse.Facet;
import org.ledhub.shared.Named;

/** How many resources a search would find in each kind and collection, were that one chosen instead. */
@ApplicationScoped
class Facets {

    private static final String PARTS =
            "select kind, collection, count(*) as resources from resource where state = 'published' %s group by kind, collection";

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
        if (wanted.q == null) {
            return parts(database.createNativeQuery(PARTS.formatted(""), Tuple.class));
        }
        List<UUID> found = search.find(wanted.everywhere()).stream()
                .map(LibrarySearch.Hit::id)
                .toList();
        return found.isEmpty()
                ? List.of()
                : parts(database.createNativeQuery(PARTS.formatted("and id in (:found)"), Tuple.class)
                        .setParameter("found", found));
    }

    private static List<Part> parts(Query query) {
        return LibrarySearch.tuples(query)
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
