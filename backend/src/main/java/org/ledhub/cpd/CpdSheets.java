package org.ledhub.cpd;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** A pack in the words of its paper, in the order in which it is printed. */
record CpdSheets(
        String title,
        String name,
        String gmcNumber,
        String trust,
        String from,
        String to,
        String only,
        String madeOn,
        boolean withReflections,
        boolean byCip,
        String credits,
        List<Table> totals,
        List<Line> entries,
        List<Section> sections,
        List<CertificateResponse> certificates) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final int CIPS = 6;

    record Table(String caption, String first, List<Row> rows) {}

    record Row(String name, long minutes, String credits) {

        Row(String name, long minutes, double credits) {
            this(name, minutes, CpdWords.number(credits));
        }
    }

    /** An activity, with the number that it has in the index. */
    record Line(
            int number,
            String title,
            String day,
            String shortDay,
            int minutes,
            String credits,
            String creditWords,
            String kind,
            String domains,
            String cips,
            String origin,
            String evidence,
            boolean fromRecording,
            WriteReflection reflection,
            CpdPack.Entry entry) {

        static Line of(int number, CpdPack.Entry entry) {
            double credits = CpdSummary.credits(entry.minutes());
            return new Line(
                    number,
                    entry.title(),
                    TimeWords.day(entry.date()),
                    SHORT.format(entry.date()),
                    entry.minutes(),
                    CpdWords.number(credits),
                    CpdWords.credits(credits),
                    CpdWords.capital(entry.scope()) + ", " + entry.nature(),
                    entry.domains().stream().map(CpdWords::domain).collect(Collectors.joining("; ")),
                    entry.cips().stream().map(CpdWords::cip).collect(Collectors.joining("; ")),
                    origin(entry),
                    entry.evidence().stream().map(CpdWords::evidence).collect(Collectors.joining("; ")),
                    entry.source().equals(CpdRecord.RECORDING),
                    entry.reflection(),
                    entry);
        }

        public String anchor() {
            return "activity-" + number;
        }

        private static String fromRecording(CpdPack.Entry entry) {
            return entry.counted()
                    ? "From a recording with reflection, recorded by the doctor."
                    : "From a recording with reflection. Not counted: the register shows that the doctor attended.";
        }

        private static String origin(CpdPack.Entry entry) {
            String origin = switch (entry.source()) {
                case CpdRecord.RECORDING -> fromRecording(entry);
                case CpdRecord.ATTENDANCE -> "Attended, as the register shows.";
                case CpdRecord.TEACHING -> "Taught, as the programme shows.";
                default -> "Recorded by the doctor.";
            };
            return entry.certificateNumber() == null
                    ? origin
                    : origin + " Certificate " + entry.certificateNumber() + " is enclosed.";
        }
    }

    /**
     * @param listed all that counts here, in the index
     * @param printed those of them that are in no section before
     */
    record Section(
            String anchor,
            String heading,
            String credits,
            List<Line> listed,
            List<Line> printed,
            List<Line> elsewhere) {

        static Section of(String anchor, String heading, List<Line> listed, Set<Integer> before) {
            Map<Boolean, List<Line>> printedBefore =
                    listed.stream().collect(Collectors.partitioningBy(each -> before.contains(each.number)));
            long minutes = listed.stream()
                    .filter(each -> each.entry.counted())
                    .mapToLong(Line::minutes)
                    .sum();
            return new Section(
                    anchor,
                    heading,
                    CpdWords.number(CpdSummary.credits(minutes)),
                    listed,
                    printedBefore.get(false),
                    printedBefore.get(true));
        }
    }

    static CpdSheets of(CpdPack pack, String arrange) {
        List<Line> lines = IntStream.range(0, pack.records().size())
                .mapToObj(at -> Line.of(at + 1, pack.records().get(at)))
                .toList();
        boolean byCip = arrange.equals(CpdPack.BY_CIP);
        return new CpdSheets(
                byCip ? "Portfolio Pathway evidence" : "Continuing professional development",
                pack.name(),
                pack.gmcNumber(),
                pack.trust(),
                TimeWords.day(pack.totals().from()),
                TimeWords.day(pack.totals().to()),
                pack.cip() == null ? null : CpdWords.cip(pack.cip()),
                TimeWords.day(pack.madeAt(), Time.LONDON),
                pack.reflections(),
                byCip,
                CpdWords.credits(pack.totals().credits()),
                tables(pack.totals()),
                lines,
                byCip ? sectionsByCip(lines, pack.cip()) : sectionByDate(lines),
                pack.certificates());
    }

    private static List<Section> sectionByDate(List<Line> lines) {
        return lines.isEmpty() ? List.of() : List.of(Section.of("activities", "Activities", lines, Set.of()));
    }

    private static List<Section> sectionsByCip(List<Line> lines, Integer only) {
        List<Section> sections = new ArrayList<>();
        Set<Integer> before = new HashSet<>();
        IntStream.rangeClosed(1, CIPS)
                .filter(cip -> only == null || only == cip)
                .forEach(cip -> addSection(
                        sections,
                        before,
                        "CiP " + CpdWords.cip(cip),
                        lines,
                        line -> line.entry.cips().contains(cip)));
        if (only == null) {
            addSection(
                    sections,
                    before,
                    "No generic CiP",
                    lines,
                    line -> line.entry.cips().isEmpty());
        }
        return sections;
    }

    private static void addSection(
            List<Section> sections, Set<Integer> before, String heading, List<Line> lines, Predicate<Line> belongs) {
        List<Line> listed = lines.stream().filter(belongs).toList();
        if (!listed.isEmpty()) {
            Section section = Section.of("section-" + (sections.size() + 1), heading, listed, before);
            sections.add(section);
            section.printed().forEach(each -> before.add(each.number));
        }
    }

    private static List<Table> tables(CpdSummary totals) {
        return List.of(
                new Table(
                        "Credits by scope",
                        "Scope",
                        totals.byScope().stream()
                                .map(each -> new Row(CpdWords.capital(each.scope()), each.minutes(), each.credits()))
                                .toList()),
                new Table(
                        "Credits by nature",
                        "Nature",
                        totals.byNature().stream()
                                .map(each -> new Row(CpdWords.capital(each.nature()), each.minutes(), each.credits()))
                                .toList()),
                new Table(
                        "Credits by GMC domain",
                        "Domain",
                        totals.byDomain().stream()
                                .map(each -> new Row(CpdWords.domain(each.domain()), each.minutes(), each.credits()))
                                .toList()),
                new Table(
                        "Credits by generic CiP",
                        "CiP",
                        totals.byCip().stream()
                                .map(each -> new Row(CpdWords.cip(each.cip()), each.minutes(), each.credits()))
                                .toList()));
    }
}
