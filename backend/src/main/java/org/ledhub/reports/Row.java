package org.ledhub.reports;

import java.util.List;
import java.util.stream.Stream;

/** A row of a spreadsheet. */
final class Row {

    private static final String HIDDEN = "hidden";

    private Row() {}

    /** @param cells null where a number is hidden */
    static List<String> of(Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell == null ? HIDDEN : String.valueOf(cell))
                .toList();
    }
}
