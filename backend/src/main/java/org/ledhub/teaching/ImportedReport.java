package org.ledhub.teaching;

import java.util.List;
import org.ledhub.shared.Named;

/**
 * What an import did, or would do, row by row.
 *
 * @param marked how many people are, or would be, newly marked as present online
 */
record ImportedReport(int marked, List<Row> rows, RegisterResponse register) {

    /** @param result {@code marked}, {@code present-already}, {@code unknown}, or {@code ambiguous} where several have that name */
    record Row(long row, String name, String email, String result, Named person) {}
}
