package org.ledhub.rights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that the hub holds about a person.
 *
 * @param tables their rows, by table; tables without any are not there
 */
record DataCopy(String name, String trust, Instant madeAt, Map<String, List<ObjectNode>> tables, List<File> files) {

    /** @param storedAs its name in the store */
    record File(String id, String name, long bytes, String storedAs) {

        /** In the copy: names of doctors' own files may be the same. */
        String path() {
            return "files/" + id + "-" + name.replaceAll("[/\\\\]", "-");
        }
    }
}
