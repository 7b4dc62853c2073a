package org.ledhub.teaching;

import java.util.List;
import org.ledhub.shared.Named;

/**
 * What an import did, or would do, row by row.
 *
 * @param marked how many people are, or would be, newly marked as present online
 */
record ImportedReport(int marked, List<Row> rows, RegisterResponse register) {

    /**
     * @param minutes of all rows of that person; null where the report does not say
     * @param result {@code marked}, {@code present-already}, {@code too-short}, {@code unknown}, or {@code ambiguous} where several have that name
     * @param matchedBy {@code email} or {@code name}; null for nobody
     */
    record Row(long row, String name, String email, Integer minutes, String result, String matchedBy, Named person) {}
}
