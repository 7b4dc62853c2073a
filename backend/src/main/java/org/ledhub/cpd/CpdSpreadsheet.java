package org.ledhub.cpd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ledhub.shared.CsvTable;

/** A doctor's CPD as a table, an activity a row. */
final class CpdSpreadsheet {

    private static final List<String> FACTS = List.of(
            "Id",
            "Date",
            "Title",
            "Minutes",
            "Credits",
            "Scope",
            "Nature",
            "Domains",
            "CiPs",
            "Source",
            "Counted",
            "Certificate",
            "Evidence");
    private static final List<String> REFLECTION = List.of("What", "So what", "Now what", "Change");

    private CpdSpreadsheet() {}

    static String of(CpdPack pack) {
        List<String> head = new ArrayList<>(FACTS);
        if (pack.reflections()) {
            head.addAll(REFLECTION);
        }
        return CsvTable.of(
                head,
                pack.records().stream()
                        .map(each -> row(each, pack.reflections()))
                        .toList());
    }

    private static List<String> row(CpdPack.Entry entry, boolean withReflection) {
        List<String> row = new ArrayList<>(List.of(
                entry.id().toString(),
                entry.date().toString(),
                entry.title(),
                String.valueOf(entry.minutes()),
                CpdWords.number(CpdSummary.credits(entry.minutes())),
                entry.scope(),
                entry.nature(),
                numbers(entry.domains()),
                numbers(entry.cips()),
                entry.source(),
                entry.counted() ? "yes" : "no",
                Objects.requireNonNullElse(entry.certificateNumber(), ""),
                entry.evidence().stream().map(CpdWords::evidence).collect(Collectors.joining("; "))));
        if (withReflection) {
            WriteReflection text = Objects.requireNonNullElse(entry.reflection(), WriteReflection.EMPTY);
            row.add(text.what());
            row.add(text.soWhat());
            row.add(text.nowWhat());
            row.add(text.change());
        }
        return row;
    }

    /** "1 3": no spreadsheet takes it for a date or a decimal. */
    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
