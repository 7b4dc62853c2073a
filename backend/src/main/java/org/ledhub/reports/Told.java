package org.ledhub.reports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is told of some sessions: both numbers of attendance or neither, and both of absences or neither.
 *
 * @param missed who had a place, were not there, and had not told
 * @param excused who had told that they cannot come, for whatever reason
 */
record Told(Integer present, Integer missed, Integer excused, Integer notReleased) {

    private static final int ALL = 100;

    /**
     * @param attendance present, and missed
     * @param absences not released, and for other reasons
     */
    static Told of(Optional<List<Integer>> attendance, Optional<List<Integer>> absences) {
        return new Told(
                attendance.map(List::getFirst).orElse(null),
                attendance.map(List::getLast).orElse(null),
                absences.map(each -> each.getFirst() + each.getLast()).orElse(null),
                absences.map(List::getFirst).orElse(null));
    }

    /** Of several terms only what is told of each of them. */
    static Told sum(List<Told> terms) {
        return new Told(
                sum(terms, Told::present),
                sum(terms, Told::missed),
                sum(terms, Told::excused),
                sum(terms, Told::notReleased));
    }

    /** Of those who could come; null where it is not told, or nobody could. */
    Integer percent() {
        return present == null || present + missed == 0
                ? null
                : Integer.valueOf(Math.round((float) present * ALL / (present + missed)));
    }

    private static Integer sum(List<Told> terms, Function<Told, Integer> number) {
        return terms.stream().map(number).anyMatch(Objects::isNull)
                ? null
                : Integer.valueOf(
                        terms.stream().map(number).mapToInt(Integer::intValue).sum());
    }
}
