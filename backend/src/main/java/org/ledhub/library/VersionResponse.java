package org.ledhub.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ledhub.shared.Named;

/** @param changedBy null where the hub itself wrote it */
record VersionResponse(
        int number,
        String title,
        String summary,
        String url,
        String body,
        FileFacts file,
        String audience,
        String state,
        LocalDate reviewedOn,
        LocalDate reviewBy,
        Instant changedAt,
        Named changedBy) {

    static VersionResponse of(ResourceVersion version, Map<UUID, String> names, Map<UUID, FileFacts> files) {
        return new VersionResponse(
                version.version + 1,
                version.title,
                version.summary,
                version.url,
                version.body,
                files.get(version.fileId),
                version.audience,
                version.state,
                version.reviewedOn,
                version.reviewBy,
                version.changedAt,
                Named.of(version.changedBy, names));
    }
}
