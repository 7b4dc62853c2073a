package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.library.LibrarySearch.Hit;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** Reading a trust's library. */
@ApplicationScoped
class Resources {

    private final Readers readers;
    private final LibrarySearch search;
    private final Answers answers;
    private final SearchesInVain inVain;

    Resources(Readers readers, LibrarySearch search, Answers answers, SearchesInVain inVain) {
        this.readers = readers;
        this.search = search;
        this.answers = answers;
        this.inVain = inVain;
    }

    @Transactional
    ResourceResponse get(UUID id, String trust) {
        readers.letIn(trust);
        return answers.whole(Resource.visible(id));
    }

    @Transactional
    String captions(UUID id, String trust) {
        readers.letIn(trust);
        return Captions.<Captions>findByIdOptional(id).orElseThrow(NotFound::new).vtt;
    }

    @Transactional
    Page<ResourceResponse> list(ListResources wanted) {
        readers.letIn(wanted.trust);
        return wanted.q == null ? byTitle(wanted) : bySearch(wanted);
    }

    private Page<ResourceResponse> byTitle(ListResources wanted) {
        List<Resource> rows = Resource.byTitle(wanted);
        Map<UUID, ResourceResponse> answered = answers.listed(rows);
        return Page.of(rows, wanted.limit, last -> new Cursor(last.title, last.id), row -> answered.get(row.id));
    }

    /** The cursor of a search is the last item's score and id, so what is added meanwhile repeats and hides nothing. */
    private Page<ResourceResponse> bySearch(ListResources wanted) {
        Cursor cursor = Cursor.parse(wanted.cursor);
        int score = cursor == null ? Integer.MAX_VALUE : cursor.number();
        List<Hit> hits = search.find(wanted).stream()
                .filter(hit -> cursor == null || hit.comesAfter(score, cursor.id()))
                .limit(wanted.limit + 1L)
                .toList();
        if (hits.isEmpty() && wanted.isOfWholeLibrary()) {
            inVain.note(SearchWords.of(wanted.q));
        }
        List<UUID> ids = hits.stream().map(Hit::id).toList();
        Map<UUID, List<Passage>> highlights = search.marked(wanted.q, ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Passage.cut(each.getValue())));
        Map<UUID, ResourceResponse> answered =
                answers.found(List.copyOf(Resource.byId(ids).values()), highlights);
        return Page.of(
                hits,
                wanted.limit,
                last -> new Cursor(String.valueOf(last.score()), last.id()),
                hit -> answered.get(hit.id()));
    }
}
