package org.ledhub.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.PlainText;

/** All of a pathway: steps in their order, those that are left out are taken out. */
record WritePathway(
        @NotBlank(message = "Enter a title")
        @Size(max = 100, message = "Enter a title of up to 100 characters")
        @PlainText
        String title,

        @NotNull(message = "Enter a summary")
        @Size(max = 1000, message = "Enter a summary of up to 1,000 characters")
        @PlainText
        String summary,

        @NotNull(message = "Enter the day on which it was checked") @FourDigitYear
        LocalDate correctAsAt,

        @NotNull(message = "Enter the day by which it is reviewed") @FourDigitYear
        LocalDate reviewBy,

        boolean published,

        @NotNull(message = "Add the steps") @Size(max = 100, message = "Add up to 100 steps")
        List<@NotNull @Valid WriteStep> steps) {

    void check(LocalDate today) {
        require(!correctAsAt.isAfter(today), "correctAsAt", "Enter today or a day in the past");
        WriteResource.checkReviewDay(reviewBy, today);
        require(!published || !steps.isEmpty(), "steps", "Add a step before you publish it");
        for (int i = 0; i < steps.size(); i++) {
            require(
                    steps.get(i).leadsWhereItsKindSays(),
                    "steps",
                    "Step %d: choose a resource or a theme, as its kind needs".formatted(i + 1));
        }
        require(
                steps.stream()
                                .map(WriteStep::id)
                                .filter(id -> id != null)
                                .distinct()
                                .count()
                        == steps.stream().filter(step -> step.id() != null).count(),
                "steps",
                "Put each step in one place");
    }

    private static void require(boolean holds, String field, String words) {
        if (!holds) {
            throw new CheckYourAnswers(field, "check", words);
        }
    }
}
