package org.ledhub.shared;

import jakarta.ws.rs.core.Response;

/** A table that is answered as a file to keep. */
public final class CsvFile {

    private static final String CSV = "text/csv; charset=utf-8";

    private CsvFile() {}

    /** @param name without its ending */
    public static Response of(String name, String table) {
        return Response.ok(table, CSV)
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name))
                .build();
    }
}
