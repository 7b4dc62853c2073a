package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledhub.library.LibrarySearch.Hit;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Page;
import org.ledhub.shared.Time;

/** The trust's library. */
@ApplicationScoped
class Resources {

    private final Readers readers;
    private final LibrarySearch search;
    private final Clock clock;

    Resources(Readers readers, LibrarySearch search, Clock clock) {
        this.readers = readers;
        this.search = search;
        this.clock = clock;
    }

    @Transactional
    ResourceResponse get(UUID id, String trust) {
        readers.letIn(trust);
        return ResourceResponse.of(Resource.visible(id), today(), null);
    }

    @Transactional
    Page<ResourceResponse> list(ListResources wanted) {
        readers.letIn(wanted.trust);
        return wanted.q == null ? byTitle(wanted) : bySearch(wanted);
    }

    private Page<ResourceResponse> byTitle(ListResources wanted) {
        Conditions where = new Conditions()
                .and("title is not null")
                .and("collection = :collection", "collection", wanted.collection)
                .and("kind = :kind", "kind", wanted.kind)
                .and("audience = :audience", "audience", wanted.audience)
                .after(Cursor.parse(wanted.cursor), "title", Cursor::sortedBy, false);
        List<Resource> rows = Resource.<Resource>find(where.by("title, id"), where.values())
                .page(0, wanted.limit + 1)
                .list();
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.title, last.id),
                row -> ResourceResponse.of(row, today(), null));
    }

    /** The cursor of a search is the last item's score and id, so what is added meanwhile repeats and hides nothing. */
    private Page<ResourceResponse> bySearch(ListResources wanted) {
        Cursor cursor = Cursor.parse(wanted.cursor);
        int score = cursor == null ? Integer.MAX_VALUE : cursor.number();
        List<Hit> hits = search.find(wanted).stream()
                .filter(hit -> cursor == null || hit.comesAfter(score, cursor.id()))
                .limit(wanted.limit + 1L)
                .toList();
        List<UUID> ids = hits.stream().map(Hit::id).toList();
        Map<UUID, Resource> rows = Resource.<Resource>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(each -> each.id, Function.identity()));
        Map<UUID, String> marked = search.marked(wanted.q, ids);
        return Page.of(
                hits,
                wanted.limit,
                last -> new Cursor(String.valueOf(last.score()), last.id()),
                hit -> ResourceResponse.of(rows.get(hit.id()), today(), Passage.cut(marked.get(hit.id()))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.LONDON);
    }
}
