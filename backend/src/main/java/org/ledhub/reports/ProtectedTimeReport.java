package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * How often doctors told that they were not released for teaching: by specialty, and by month.
 *
 * @param notReleased null where it is hidden
 * @param excused who could not come for whatever reason
 */
record ProtectedTimeReport(
        LocalDate from,
        LocalDate to,
        Integer notReleased,
        Integer excused,
        List<MonthRow> months,
        List<SpecialtyRow> specialties) {

    record MonthRow(LocalDate from, LocalDate to, Integer notReleased) {}

    /** @param name null for doctors of whom the hub does not know it */
    record SpecialtyRow(String name, Integer notReleased) {}
}
