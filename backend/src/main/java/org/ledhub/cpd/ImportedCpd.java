package org.ledhub.cpd;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import did, or would do, row by row.
 *
 * @param added how many activities are, or would be, new
 */
record ImportedCpd(int added, List<Row> rows) {

    static final String ADDED = "added";
    static final String THERE_ALREADY = "there-already";
    static final String NOT_UNDERSTOOD = "not-understood";

    /**
     * @param title as it was read, and like date and minutes null when it was not
     * @param result {@code added}, {@code there-already} or {@code not-understood}
     * @param detail what to correct; null when there is nothing
     */
    record Row(long row, String title, LocalDate date, Integer minutes, String result, String detail) {

        static Row of(CpdTable.Row read, String result, String detail) {
            LogCpd facts = read.facts();
            return new Row(read.number(), facts.title(), facts.date(), facts.minutes(), result, detail);
        }
    }
}
