package org.ledhub.identity;

import java.util.List;

/** What an import did, or would do, row by row. */
record ImportedPeople(long added, long changed, List<Row> rows) {

    static final String ADDED = "added";
    static final String CHANGED = "changed";
    static final String THERE_ALREADY = "there-already";
    static final String NOT_UNDERSTOOD = "not-understood";

    static ImportedPeople of(List<Row> rows) {
        return new ImportedPeople(count(rows, ADDED), count(rows, CHANGED), rows);
    }

    private static long count(List<Row> rows, String result) {
        return rows.stream().filter(row -> row.result.equals(result)).count();
    }

    /**
     * @param result {@code added}, {@code changed}, {@code there-already} or {@code not-understood}
     * @param detail what to correct; null when there is nothing
     */
    record Row(long row, String name, String email, String result, String detail) {}
}
