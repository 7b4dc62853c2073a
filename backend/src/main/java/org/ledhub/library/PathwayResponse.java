package org.ledhub.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Versioned;

/** A pathway with its steps and the caller's own ticks. */
record PathwayResponse(
        UUID id,
        String title,
        String summary,
        LocalDate correctAsAt,
        LocalDate reviewBy,
        boolean overdue,
        boolean published,
        List<StepResponse> steps,
        @JsonIgnore long version)
        implements Versioned {

    static PathwayResponse of(Pathway pathway, List<StepResponse> steps, LocalDate today) {
        return new PathwayResponse(
                pathway.id,
                pathway.title,
                pathway.summary,
                pathway.correctAsAt,
                pathway.reviewBy,
                pathway.isOverdueOn(today),
                pathway.published,
                steps,
                pathway.version);
    }
}
