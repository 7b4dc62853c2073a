package org.ledhub.shared;

import java.util.Map;
import java.util.UUID;

/** Someone or something, by id and by name. */
public record Named(UUID id, String name) {

    /** Null for nobody, and for whom there is no name. */
    public static Named of(UUID id, Map<UUID, String> names) {
        return id != null && names.containsKey(id) ? new Named(id, names.get(id)) : null;
    }
}
