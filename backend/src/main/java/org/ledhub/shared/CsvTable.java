package org.ledhub.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table that a spreadsheet opens as it is: with a byte order mark, and no cell that it would run as a formula. */
public final class CsvTable {

    /** OWASP, CSV injection: what makes a spreadsheet take text for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvTable() {}

    public static String of(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(head);
            for (List<String> row : rows) {
                printer.printRecord(
                        Arrays.asList(row.stream().map(CsvTable::plain).toArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String plain(String cell) {
        return cell != null && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
