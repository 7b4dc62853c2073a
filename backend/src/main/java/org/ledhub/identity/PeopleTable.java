package org.ledhub.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.CsvSheet;
import org.ledhub.shared.CsvTable;

/** People in rows, under a head that names at least a name and an email. */
record PeopleTable(List<Row> rows) {

    private static final int MOST = 1000;

    private static final Map<String, List<String>> TITLES = Map.ofEntries(
            Map.entry("name", List.of("name", "full name", "doctor")),
            Map.entry("first", List.of("first name", "forename", "given name")),
            Map.entry("last", List.of("last name", "surname", "family name")),
            Map.entry("email", List.of("email", "e-mail", "email address", "work email", "nhs email")),
            Map.entry("gmc", List.of("gmc number", "gmc", "gmc no", "gmc no.", "gmc reference number")),
            Map.entry("specialty", List.of("specialty", "speciality", "department")),
            Map.entry("grade", List.of("grade", "role", "job title")),
            Map.entry("site", List.of("site", "hospital", "location")),
            Map.entry("ods", List.of("ods code", "ods", "organisation code")),
            Map.entry("starts", List.of("contract start", "contract start date", "start date", "start")),
            Map.entry("ends", List.of("contract end", "contract end date", "end date", "end")));

    /** What one row says; empty where it says nothing. */
    record Row(CsvSheet.Row line) {

        long number() {
            return line.number();
        }

        String name() {
            String whole = text("name");
            return whole.isEmpty() ? (text("first") + " " + text("last")).strip() : whole;
        }

        String email() {
            return People.asKept(text("email"));
        }

        /** A date that is there and cannot be read. */
        boolean hasWrongDate() {
            return Stream.of("starts", "ends")
                    .map(this::text)
                    .anyMatch(text -> !text.isEmpty() && CsvSheet.date(text) == null);
        }

        SavePerson newPerson() {
            return new SavePerson(
                    name(),
                    email(),
                    List.of(Role.LED),
                    text("specialty"),
                    text("grade"),
                    text("site"),
                    text("ods"),
                    text("gmc"),
                    date("starts"),
                    date("ends"),
                    Person.ACTIVE);
        }

        /** An empty cell leaves what is there. */
        SavePerson over(Person person) {
            return new SavePerson(
                    or(name(), person.name),
                    person.email,
                    person.roles,
                    or(text("specialty"), person.specialty),
                    or(text("grade"), person.grade),
                    or(text("site"), person.site),
                    or(text("ods"), person.odsCode),
                    or(text("gmc"), person.gmcNumber),
                    text("starts").isEmpty() ? person.contractStartsOn : date("starts"),
                    text("ends").isEmpty() ? person.contractEndsOn : date("ends"),
                    person.status);
        }

        private String text(String column) {
            return CsvTable.asMeant(line.cell(column));
        }

        private LocalDate date(String column) {
            return CsvSheet.date(text(column));
        }

        private static String or(String said, String before) {
            return said.isEmpty() ? before : said;
        }
    }

    static PeopleTable read(String csv) {
        CsvSheet sheet = CsvSheet.read(csv, TITLES)
                .filter(PeopleTable::saysEnough)
                .filter(read -> !read.rows().isEmpty())
                .orElseThrow(() -> new CheckYourAnswers(
                        "csv",
                        "no-people-found",
                        "Choose a CSV file with columns named Name and Email, and a row for each person"));
        if (sheet.rows().size() > MOST) {
            throw new CheckYourAnswers("csv", "too-many", "Choose a file of up to 1,000 people");
        }
        return new PeopleTable(sheet.rows().stream().map(Row::new).toList());
    }

    private static boolean saysEnough(CsvSheet sheet) {
        Set<String> columns = sheet.columns();
        return columns.contains("email") && (columns.contains("name") || columns.containsAll(Set.of("first", "last")));
    }
}
