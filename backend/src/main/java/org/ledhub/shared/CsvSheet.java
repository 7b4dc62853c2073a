package org.ledhub.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table whose first line names its columns, as spreadsheets and other programs write it.
 *
 * @param columns those that were found, by our name
 * @param rows without the empty ones
 */
public record CsvSheet(Set<String> columns, List<Row> rows) {

    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d MMM uuuu", "d MMMM uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /** @param number counted from 1, as a spreadsheet does */
    public record Row(long number, Map<String, String> cells) {

        /** Without the blanks around it; empty where there is none. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @param titles what others call a column, in lower case, by our name
     * @return empty for what is no table
     */
    public static Optional<CsvSheet> read(String csv, Map<String, List<String>> titles) {
        try (CSVParser lines = CsvTable.parse(csv)) {
            Map<String, Integer> columns = null;
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : lines) {
                if (columns == null) {
                    columns = columns(line, titles);
                } else if (!line.stream().allMatch(String::isBlank)) {
                    rows.add(row(line, columns));
                }
            }
            return columns == null ? Optional.empty() : Optional.of(new CsvSheet(columns.keySet(), rows));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** In one of the ways that people here write a day; null for anything else. */
    public static LocalDate date(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeParseException _) {
                // The next form may be the one.
            }
        }
        return null;
    }

    private static Map<String, Integer> columns(CSVRecord head, Map<String, List<String>> titles) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            String title = head.get(i).strip().toLowerCase(Locale.ROOT);
            int at = i;
            titles.forEach((column, known) -> {
                if (known.contains(title)) {
                    columns.putIfAbsent(column, at);
                }
            });
        }
        return columns;
    }

    private static Row row(CSVRecord line, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((column, at) -> {
            if (at < line.size()) {
                cells.put(column, line.get(at).strip());
            }
        });
        return new Row(line.getRecordNumber(), cells);
    }
}
