package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ledhub.example.ExampleContent.Part;
import org.ledhub.example.ExampleContent.Route;
import org.ledhub.example.ExampleContent.Step;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;

/** Steps that lead to the official pages of the example library. */
@ApplicationScoped
class ExamplePathways {

    private static final int REVIEWED_EVERY_MONTHS = 6;

    private final ExampleRows rows;

    ExamplePathways(ExampleRows rows) {
        this.rows = rows;
    }

    /** @param library ids of resources by their titles */
    void add(Map<String, UUID> library, Instant now) {
        ExampleContent.pathways().forEach(route -> add(route, library, now));
    }

    private void add(Route route, Map<String, UUID> library, Instant now) {
        UUID id = Uuids.next();
        LocalDate today = LocalDate.ofInstant(now, Time.LONDON);
        rows.add("""
                insert into pathway (id, title, summary, correct_as_at, review_by, is_published, changed_at)
                values (?, ?, ?, ?, ?, true, ?)
                """, id, route.title(), route.summary(), today, today.plusMonths(REVIEWED_EVERY_MONTHS), now);
        int place = 0;
        for (Part part : route.parts()) {
            for (Step step : part.steps()) {
                place++;
                add(step, part.name(), place, id, library);
            }
        }
    }

    private void add(Step step, String part, int place, UUID pathway, Map<String, UUID> library) {
        if (step.resource() != null && !library.containsKey(step.resource())) {
            throw new NoSuchElementException("The example library has no \"" + step.resource() + "\"");
        }
        rows.add(
                """
                insert into pathway_step (id, pathway_id, place, part, kind, title, detail, resource_id, theme)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Uuids.next(),
                pathway,
                place,
                part,
                step.kind(),
                step.title(),
                step.detail() == null ? "" : step.detail(),
                library.get(step.resource()),
                step.theme());
    }
}
