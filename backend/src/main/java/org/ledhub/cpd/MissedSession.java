package org.ledhub.cpd;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session at which the caller was not, with what there is of it to watch and read.
 *
 * @param recordId of what they recorded of it, or null
 */
record MissedSession(UUID id, String title, Instant startsAt, Instant endsAt, List<Material> resources, UUID recordId) {

    record Material(UUID id, String title, String kind) {

        static Material of(Tuple row) {
            return new Material(
                    row.get("id", UUID.class), row.get("title", String.class), row.get("kind", String.class));
        }
    }

    static MissedSession of(Tuple row, List<Material> resources) {
        return new MissedSession(
                row.get("id", UUID.class),
                row.get("title", String.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                resources,
                row.get("record_id", UUID.class));
    }
}
