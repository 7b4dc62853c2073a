package org.ledhub.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody learns of the few what a report does not tell: not by subtracting, and not by trying what fits. */
class DisclosureTest {

    private static final List<String> COLUMNS = List.of("present", "missed", "not-released", "other");
    private static final Term FIRST = new Term(LocalDate.of(2025, 8, 1));
    private static final int TERMS = 4;
    private static final int TRUSTS = 40;

    /** What went on in a term, by slice, and which parts there are. */
    private record Year(Map<Term, Map<Slice, List<Count>>> counts, Map<String, List<String>> names) {

        Map<String, List<String>> namesIn(Term term) {
            Map<String, List<String>> all = new HashMap<>(names);
            all.put(Slice.MONTH, term.months());
            return all;
        }

        List<Count> of(Term term, Slice slice) {
            return counts.get(term).getOrDefault(slice, List.of(Count.NONE, Count.NONE, Count.NONE, Count.NONE));
        }

        Stream<Slice> slices(Term term) {
            return namesIn(term).entrySet().stream()
                    .flatMap(kind -> kind.getValue().stream().map(name -> new Slice(kind.getKey(), name)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void subtractingAllThatIsToldTellsNothingOfTheFew(long seed) {
        Random random = new Random(seed);
        int told = 0;
        for (int trust = 0; trust < TRUSTS; trust++) {
            Year year = year(random);
            Set<String> recovered = attack(year, DisclosureTest::asReported);
            told += recovered.size();
            recovered.retainAll(ofFew(year));
            assertEquals(Set.of(), recovered, "trust %d of seed %d".formatted(trust, seed));
        }
        assertTrue(told > TRUSTS * 50, "a report that hides everything would pass as well, but tells only " + told);
    }

    /** Or the attack would not be worth withstanding. */
    @Test
    void hidingOnlyTheFewIsBrokenBySubtracting() {
        Random random = new Random(1);
        Set<String> recovered = new TreeSet<>();
        for (int trust = 0; trust < TRUSTS; trust++) {
            Year year = year(random);
            Set<String> here = attack(year, DisclosureTest::onlyTheFewHidden);
            here.retainAll(ofFew(year));
            recovered.addAll(here);
        }
        assertFalse(recovered.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsHiddenCouldBeAnyOfOneToFour(long seed) {
        Random random = new Random(seed);
        for (int trust = 0; trust < TRUSTS; trust++) {
            Year year = year(random);
            year.counts().keySet().forEach(term -> {
                Outcomes outcomes = Outcomes.of(year.counts().get(term), year.namesIn(term));
                assertCovers(outcomes.attendance());
                assertCovers(outcomes.absences());
            });
        }
    }

    @Test
    void hidesWithTheFewWhatCoversForThemAndTellsTheRest() {
        Disclosure told = Disclosure.of(
                part("", 60, 30), List.of(part("A", 2, 2), part("B", 12, 6), part("C", 20, 9), part("D", 26, 13)));
        assertTrue(told.tellsWhole());
        assertEquals(Set.of("A", "B"), told.hidden());
    }

    @Test
    void hidesTheManyTimesOfAFewDoctors() {
        Disclosure told = Disclosure.of(part("", 60, 20), List.of(part("A", 20, 1), part("B", 40, 19)));
        assertEquals(Set.of("A", "B"), told.hidden());
    }

    @Test
    void hidesAWholeThatWouldTellOfItsOnlyPart() {
        assertFalse(Disclosure.of(part("", 4, 4), List.of(part("A", 4, 4))).tellsWhole());
        assertFalse(Disclosure.of(part("", 8, 8), List.of(part("A", 4, 4), part("B", 4, 4)))
                .tellsWhole());
        assertTrue(Disclosure.of(part("", 6, 6), List.of(part("A", 6, 6))).tellsWhole());
    }

    private static Part part(String name, int times, int doctors) {
        return new Part(name, List.of(new Count(times, doctors)));
    }

    private static void assertCovers(Table table) {
        if (table.told(Slice.ALL).isEmpty()) {
            return;
        }
        table.parts().forEach((kind, parts) -> {
            List<Part> hidden = parts.stream()
                    .filter(part -> table.told(new Slice(kind, part.name())).isEmpty())
                    .toList();
            for (int column = 0; column < table.whole().counts().size(); column++) {
                int which = column;
                if (hidden.stream().anyMatch(part -> part.isOfFew(which))) {
                    int together =
                            hidden.stream().mapToInt(part -> part.times(which)).sum();
                    assertTrue(hidden.size() > 1 && together - 4 >= 5, () -> kind + " of " + table);
                }
            }
        });
    }

    private static Set<String> attack(Year year, BiFunction<Year, Term, Map<Slice, Told>> published) {
        Subtraction attacker = new Subtraction();
        Map<Term, Map<Slice, Told>> told = new LinkedHashMap<>();
        year.counts().keySet().forEach(term -> {
            told.put(term, published.apply(year, term));
            for (String column : COLUMNS) {
                year.namesIn(term)
                        .forEach((kind, names) -> attacker.knows(
                                cell(term, Slice.ALL, column),
                                names.stream()
                                        .map(name -> cell(term, new Slice(kind, name), column))
                                        .toList()));
            }
        });
        List<Term> terms = List.copyOf(told.keySet());
        for (int first = 0; first < terms.size(); first++) {
            for (int last = first; last < terms.size(); last++) {
                List<Term> asked = terms.subList(first, last + 1);
                told.get(asked.getFirst()).keySet().stream()
                        .filter(slice -> asked.size() == 1 || !slice.kind().equals(Slice.MONTH))
                        .forEach(slice -> learn(attacker, slice, asked, told));
            }
        }
        return attacker.recovered();
    }

    private static void learn(
            Subtraction attacker, Slice slice, List<Term> asked, Map<Term, Map<Slice, Told>> published) {
        Told sum = Told.sum(
                asked.stream().map(term -> published.get(term).get(slice)).toList());
        learn(attacker, sum.present(), slice, asked, "present");
        learn(attacker, sum.missed(), slice, asked, "missed");
        learn(attacker, sum.notReleased(), slice, asked, "not-released");
        learn(attacker, sum.excused(), slice, asked, "not-released", "other");
    }

    private static void learn(Subtraction attacker, Integer number, Slice slice, List<Term> asked, String... columns) {
        if (number != null) {
            attacker.learns(asked.stream()
                    .flatMap(term -> Stream.of(columns).map(column -> cell(term, slice, column)))
                    .toList());
        }
    }

    private static Map<Slice, Told> asReported(Year year, Term term) {
        Outcomes outcomes = Outcomes.of(year.counts().get(term), year.namesIn(term));
        return Stream.concat(Stream.of(Slice.ALL), year.slices(term))
                .collect(Collectors.toMap(slice -> slice, outcomes::told));
    }

    private static Map<Slice, Told> onlyTheFewHidden(Year year, Term term) {
        return Stream.concat(Stream.of(Slice.ALL), year.slices(term))
                .collect(Collectors.toMap(slice -> slice, slice -> {
                    List<Integer> counts = year.of(term, slice).stream()
                            .map(count -> count.isOfFew() ? null : Integer.valueOf(count.times()))
                            .collect(ArrayList::new, List::add, List::addAll);
                    boolean tells = counts.get(2) != null && counts.get(3) != null;
                    return new Told(
                            counts.get(0), counts.get(1), tells ? counts.get(2) + counts.get(3) : null, counts.get(2));
                }));
    }

    private static Set<String> ofFew(Year year) {
        return year.counts().keySet().stream()
                .flatMap(term -> Stream.concat(Stream.of(Slice.ALL), year.slices(term))
                        .flatMap(slice -> IntStream.range(0, COLUMNS.size())
                                .filter(column ->
                                        year.of(term, slice).get(column).isOfFew())
                                .mapToObj(column -> cell(term, slice, COLUMNS.get(column)))))
                .collect(Collectors.toSet());
    }

    private static String cell(Term term, Slice slice, String column) {
        return term.first() + " " + slice.kind() + " " + slice.name() + " " + column;
    }

    /** Of a trust with many doctors or few, in specialties of very different size. */
    private static Year year(Random random) {
        int doctors = 10 + random.nextInt(150);
        List<String> specialties = names("Specialty", 2 + random.nextInt(8));
        List<String> sites = names("Site", 1 + random.nextInt(3));
        List<Slice[]> who = IntStream.range(0, doctors)
                .mapToObj(_ -> new Slice[] {
                    new Slice(Slice.SPECIALTY, skewed(specialties, random)),
                    new Slice(Slice.SITE, skewed(sites, random))
                })
                .toList();
        Map<Term, Map<Slice, List<Count>>> counts = new LinkedHashMap<>();
        FIRST.until(FIRST.next().next().next()).stream()
                .limit(TERMS)
                .forEach(term -> counts.put(term, term(term, who, random)));
        return new Year(counts, Map.of(Slice.SPECIALTY, specialties, Slice.SITE, sites));
    }

    private static Map<Slice, List<Count>> term(Term term, List<Slice[]> who, Random random) {
        Map<Slice, int[]> times = new HashMap<>();
        Map<Slice, List<Set<Integer>>> doctors = new HashMap<>();
        int keen = 10 + random.nextInt(60);
        for (int session = 0; session < 8; session++) {
            Slice month = new Slice(Slice.MONTH, term.months().get(session / 2));
            for (int doctor = 0; doctor < who.size(); doctor++) {
                int fate = random.nextInt(100);
                int column = fate < keen ? 0 : fate < keen + 8 ? 1 : fate < keen + 11 ? 2 : fate < keen + 16 ? 3 : -1;
                if (column >= 0) {
                    for (Slice slice : List.of(Slice.ALL, who.get(doctor)[0], who.get(doctor)[1], month)) {
                        times.computeIfAbsent(slice, _ -> new int[COLUMNS.size()])[column]++;
                        doctors.computeIfAbsent(
                                        slice,
                                        _ -> COLUMNS.stream()
                                                .map(_ -> (Set<Integer>) new HashSet<Integer>())
                                                .toList())
                                .get(column)
                                .add(doctor);
                    }
                }
            }
        }
        Map<Slice, List<Count>> counts = new HashMap<>();
        times.forEach((slice, each) -> counts.put(
                slice,
                IntStream.range(0, COLUMNS.size())
                        .mapToObj(column -> new Count(
                                each[column], doctors.get(slice).get(column).size()))
                        .toList()));
        return counts;
    }

    private static List<String> names(String of, int many) {
        return IntStream.range(0, many).mapToObj(number -> of + " " + number).toList();
    }

    private static String skewed(List<String> names, Random random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 2)));
    }
}
