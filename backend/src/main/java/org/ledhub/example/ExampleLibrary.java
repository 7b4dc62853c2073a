package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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

    void add(LocalDate today) {
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
        ExampleContent.items().forEach(item -> add(item, today));
    }

    private void add(Item item, LocalDate today) {
        LocalDate reviewed = today.minusMonths(item.reviewedMonthsAgo());
        rows.add(
                """
                insert into resource (id, title, summary, kind, url, collection, audience, source, valid_for, reviewed_on,
                    review_by, keywords, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'published')
                """,
                Uuids.next(),
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
    }
}
