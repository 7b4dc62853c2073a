package org.ledhub.library;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ledhub.shared.Named;

/**
 * A step as its reader sees it.
 *
 * @param resource null also when the reader may not see it
 * @param doneAt null until the doctor has ticked it
 */
record StepResponse(
        UUID id,
        String part,
        String kind,
        String title,
        String detail,
        Named resource,
        String theme,
        boolean done,
        Instant doneAt) {

    static StepResponse of(PathwayStep step, Map<UUID, String> resources, Instant doneAt) {
        return new StepResponse(
                step.id,
                step.part,
                step.kind,
                step.title,
                step.detail,
                Named.of(step.resourceId, resources),
                step.theme,
                doneAt != null,
                doneAt);
    }
}
