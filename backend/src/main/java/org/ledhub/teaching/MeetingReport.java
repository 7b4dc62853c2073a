package org.ledhub.teaching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.CsvTable;

/**
 * Who an online meeting says was there. Reads the reports of Microsoft Teams and Zoom and anything like them: a table with a column of names
 * or of email addresses, by commas, semicolons or tabs, with whatever stands above it.
 */
record MeetingReport(List<Participant> participants) {

    private static final int MOST = 2_000;
    private static final Set<String> NAMES =
            Set.of("name", "full name", "participant", "name (original name)", "display name");
    private static final Set<String> EMAILS =
            Set.of("email", "e-mail", "user email", "email address", "participant id (upn)");

    private static final Set<String> DURATIONS = Set.of(
            "in-meeting duration",
            "duration",
            "duration (minutes)",
            "total duration (minutes)",
            "minutes",
            "time in meeting");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(?:(\\d{1,2})h)? ?(?:(\\d{1,3})m)? ?(?:\\d{1,2}s)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}):\\d{2}");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");
    private static final int IN_AN_HOUR = 60;

    /**
     * @param row counted from 1, as a spreadsheet does; name or email may be empty, not both
     * @param minutes how long they were there; null where the report does not say
     */
    record Participant(long row, String name, String email, Integer minutes) {}

    static MeetingReport read(String csv) {
        List<Participant> participants = new ArrayList<>();
        try (CSVParser rows = CsvTable.parse(csv)) {
            Table table = null;
            boolean hasEnded = false;
            for (CSVRecord row : rows) {
                Table next = table == null || hasEnded ? Table.withHead(row) : null;
                if (next != null) {
                    if (table != null && table.hasNames()) {
                        // Teams goes on with a second table, of who came and went: the same people again.
                        break;
                    }
                    // Zoom begins with a table of the meeting itself, which names only its host.
                    participants.clear();
                    table = next;
                    hasEnded = false;
                } else if (table != null && row.stream().allMatch(String::isBlank)) {
                    hasEnded = true;
                } else if (table != null && !hasEnded) {
                    table.read(row).ifPresent(participants::add);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw unreadable();
        }
        if (participants.size() > MOST) {
            throw new CheckYourAnswers("csv", "too-many", "Choose a report of up to 2,000 people");
        }
        if (participants.isEmpty()) {
            throw unreadable();
        }
        return new MeetingReport(participants);
    }

    /** Full minutes of "1h 2m 3s", "01:02:03" or "62"; null for anything else. */
    static Integer minutes(String duration) {
        if (MINUTES.matcher(duration).matches()) {
            return Integer.valueOf(duration);
        }
        Matcher clock = CLOCK.matcher(duration);
        if (clock.matches()) {
            return number(clock.group(1)) * IN_AN_HOUR + number(clock.group(2));
        }
        Matcher words = HOURS_AND_MINUTES.matcher(duration);
        return !duration.isEmpty() && words.matches()
                ? (Integer) (number(words.group(1)) * IN_AN_HOUR + number(words.group(2)))
                : null;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Where names, email addresses and durations stand; -1 where there is no such column. */
    private record Table(int nameColumn, int emailColumn, int durationColumn) {

        /** Null for a row that is no head. */
        static Table withHead(CSVRecord row) {
            Table table = new Table(column(row, NAMES), column(row, EMAILS), column(row, DURATIONS));
            return table.nameColumn < 0 && table.emailColumn < 0 ? null : table;
        }

        boolean hasNames() {
            return nameColumn >= 0;
        }

        Optional<Participant> read(CSVRecord row) {
            String name = cell(row, nameColumn);
            String email = cell(row, emailColumn);
            String known = email.contains("@") ? email : "";
            return name.isEmpty() && known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Participant(row.getRecordNumber(), name, known, minutes(cell(row, durationColumn))));
        }

        private static int column(CSVRecord row, Set<String> titles) {
            for (int i = 0; i < row.size(); i++) {
                if (titles.contains(row.get(i).strip().toLowerCase(Locale.ROOT))) {
                    return i;
                }
            }
            return -1;
        }

        private static String cell(CSVRecord row, int column) {
            return column < 0 || column >= row.size() ? "" : row.get(column).strip();
        }
    }

    private static CheckYourAnswers unreadable() {
        return new CheckYourAnswers(
                "csv",
                "no-people-found",
                "Choose a CSV file with a column named Name or Email, as the meeting's program writes it");
    }
}
