package org.ledhub.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** {@code highlight} is null outside a search. */
record ResourceResponse(
        UUID id,
        String title,
        String summary,
        String kind,
        String url,
        String collection,
        String audience,
        String source,
        String validFor,
        LocalDate reviewedOn,
        LocalDate reviewBy,
        boolean overdue,
        List<Passage> highlight) {

    static ResourceResponse of(Resource resource, LocalDate today, List<Passage> highlight) {
        return new ResourceResponse(
                resource.id,
                resource.title,
                resource.summary,
                resource.kind,
                resource.url,
                resource.collection,
                resource.audience,
                resource.source,
                resource.validFor,
                resource.reviewedOn,
                resource.reviewBy,
                resource.isOverdueOn(today),
                highlight);
    }
}
