package org.ledhub.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table that a spreadsheet opens as it is: with a byte order mark, and no cell that it would run as a formula. Reads what
 * spreadsheets and other programs write.
 */
public final class CsvTable {

    private static final String MARK = "\uFEFF";

    /** OWASP, CSV injection: what makes a spreadsheet take text for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvTable() {}

    public static String of(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK);
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

    /** By commas, semicolons or tabs, whichever it seems to be; with or without a byte order mark. Empty lines are rows. */
    public static CSVParser parse(String csv) throws IOException {
        String text = csv.startsWith(MARK) ? csv.substring(MARK.length()) : csv;
        char delimiter = text.indexOf('\t') >= 0 ? '\t' : count(text, ';') > count(text, ',') ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.parse(text, format);
    }

    /** What a cell said before it was written so that no spreadsheet runs it. */
    public static String asMeant(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static String plain(String cell) {
        return cell != null && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
