package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.example.ExampleContent.Item;
import org.ledhub.example.ExampleContent.Shelf;
import org.ledhub.shared.Uuids;

/** Shelves and official pages, by title and address. */
@ApplicationScoped
class ExampleLibrary {

    private final ExampleRows rows;

    ExampleLibrary(ExampleRows rows) {
        this.rows = rows;
    }

    /** @return ids by title */
    Map<String, UUID> add(LocalDate today) {
        List<Shelf> shelves = ExampleContent.shelves();
        for (int i = 0; i < shelves.size(); i++) {
            Shelf shelf = shelves.get(i);
            rows.add(
                    "insert into collection (slug, title, summary, shelf_order) values (?, ?, ?, ?)",
                    shelf.slug(),
                    shelf.title(),
                    shelf.summary(),
                    i);
        }
        return ExampleContent.items().stream().collect(Collectors.toMap(Item::title, item -> add(item, today)));
    }

    private UUID add(Item item, LocalDate today) {
        UUID id = Uuids.next();
        LocalDate reviewed = today.minusMonths(item.reviewedMonthsAgo());
        rows.add(
                """
                insert into resource (id, title, summary, kind, url, collection, audience, source, valid_for, reviewed_on,
                    review_by, keywords, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'published')
                """,
                id,
                item.title(),
                item.summary(),
                item.kind(),
                item.url(),
                item.collection(),
                item.audience(),
                item.source(),
                item.validFor(),
                reviewed,
                reviewed.plusMonths(item.reviewEveryMonths()),
                String.join(" ", item.keywords()));
        return id;
    }
}
