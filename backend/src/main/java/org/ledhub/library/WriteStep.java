package org.ledhub.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * One step as an admin writes it.
 *
 * @param id of a step that is there already; null for a new one
 * @param part heading that the step stands under, with its neighbours of the same part
 * @param resourceId for the kind {@code resource} only
 * @param theme of teaching sessions, for the kind {@code session} only
 */
record WriteStep(
        UUID id,

        @Size(min = 1, max = 100, message = "Enter a part of up to 100 characters") @PlainText
        String part,

        @NotNull(message = "Choose the kind of step") @OneOf({"resource", "session", "task"})
        String kind,

        @NotBlank(message = "Enter what to do") @Size(max = 200, message = "Enter up to 200 characters") @PlainText
        String title,

        @Size(max = 1000, message = "Enter up to 1,000 characters") @PlainText
        String detail,

        UUID resourceId,

        @Pattern(regexp = "[a-z0-9-]{1,60}", message = "Choose one of the themes of your trust")
        String theme) {

    boolean leadsWhereItsKindSays() {
        return kind.equals("resource") == (resourceId != null) && kind.equals("session") == (theme != null);
    }
}
