package org.ledhub.cpd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.CsvSheet;
import org.ledhub.shared.CsvTable;
import org.ledhub.shared.Uuids;

/** Activities in rows, as this hub writes them or as other diaries do: a head that names a title, a date, and minutes, hours or credits. */
record CpdTable(List<Row> rows) {

    private static final int MOST = 2000;
    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}([.,]\\d{1,4})?");

    private static final Map<String, List<String>> TITLES = Map.of(
            "id", List.of("id"),
            "title", List.of("title", "activity", "activity title", "name", "event", "description"),
            "date", List.of("date", "date completed", "activity date", "start date", "completed"),
            "minutes", List.of("minutes", "duration (minutes)"),
            "hours", List.of("hours", "credits", "points", "cpd points", "cpd credits", "duration (hours)"),
            "scope", List.of("scope", "category"),
            "nature", List.of("nature"),
            "domains", List.of("domains", "gmc domains"),
            "cips", List.of("cips", "generic cips"));

    /**
     * @param number counted from 1, as a spreadsheet does
     * @param id that this hub gave it, or null
     * @param facts not checked: whatever was not understood is null
     */
    record Row(long number, UUID id, LogCpd facts) {}

    /** @param scope where a row does not say it */
    static CpdTable read(String csv, String scope) {
        CsvSheet sheet = CsvSheet.read(csv, TITLES)
                .filter(CpdTable::saysEnough)
                .filter(read -> !read.rows().isEmpty())
                .orElseThrow(CpdTable::unreadable);
        if (sheet.rows().size() > MOST) {
            throw new CheckYourAnswers("csv", "too-many", "Choose a file of up to 2,000 activities");
        }
        return new CpdTable(sheet.rows().stream().map(line -> row(line, scope)).toList());
    }

    private static boolean saysEnough(CsvSheet sheet) {
        return sheet.columns().containsAll(Set.of("title", "date"))
                && (sheet.columns().contains("minutes") || sheet.columns().contains("hours"));
    }

    private static Row row(CsvSheet.Row line, String scope) {
        String id = line.cell("id");
        String said = line.cell("scope").toLowerCase(Locale.ROOT);
        return new Row(
                line.number(),
                Uuids.isOne(id) ? UUID.fromString(id) : null,
                new LogCpd(
                        CsvTable.asMeant(line.cell("title")),
                        CsvSheet.date(line.cell("date")),
                        minutes(line.cell("minutes"), line.cell("hours")),
                        said.isEmpty() ? scope : said,
                        line.cell("nature").toLowerCase(Locale.ROOT).startsWith("non") ? "non-clinical" : "clinical",
                        numbers(line.cell("domains"), 4),
                        numbers(line.cell("cips"), 6),
                        true));
    }

    private static Integer minutes(String minutes, String hours) {
        if (NUMBER.matcher(minutes).matches()) {
            return whole(minutes, BigDecimal.ONE);
        }
        return minutes.isEmpty() && NUMBER.matcher(hours).matches() ? whole(hours, MINUTES_OF_AN_HOUR) : null;
    }

    private static Integer whole(String number, BigDecimal times) {
        return new BigDecimal(number.replace(',', '.'))
                .multiply(times)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** "1 3", "1; 3", "1 Knowledge, 3 Colleagues" */
    private static List<Integer> numbers(String text, int most) {
        return Pattern.compile("\\b[1-" + most + "]\\b")
                .matcher(text)
                .results()
                .map(each -> Integer.valueOf(each.group()))
                .distinct()
                .sorted()
                .toList();
    }

    private static CheckYourAnswers unreadable() {
        return new CheckYourAnswers(
                "csv",
                "no-activities-found",
                "Choose a CSV file with columns named Title, Date, and Minutes, Hours or Credits");
    }
}
