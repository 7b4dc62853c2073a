package org.ledhub.cpd;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * What there was to learn from.
 *
 * @param sessionId that the doctor missed, or null
 */
record Learned(
        UUID resourceId, UUID sessionId, String title, String nature, List<Integer> domains, List<Integer> cips) {

    static Learned atHome(Tuple session, UUID resourceId) {
        return new Learned(
                resourceId,
                session.get("id", UUID.class),
                session.get("title", String.class),
                session.get("is_clinical", Boolean.class) ? "clinical" : "non-clinical",
                List.of(session.get("domains", Integer[].class)),
                List.of(session.get("cips", Integer[].class)));
    }

    static Learned fromLibrary(Tuple recording) {
        return new Learned(
                recording.get("id", UUID.class),
                null,
                recording.get("title", String.class),
                "clinical",
                List.of(),
                List.of());
    }
}
