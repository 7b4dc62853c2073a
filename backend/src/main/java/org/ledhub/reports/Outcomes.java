package org.ledhub.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the sessions of one term went.
 *
 * @param attendance present, and missed
 * @param absences not released, and for other reasons
 */
record Outcomes(Table attendance, Table absences) {

    private static final List<Count> NOBODY = List.of(Count.NONE, Count.NONE, Count.NONE, Count.NONE);
    private static final int ATTENDANCE = 2;

    /**
     * @param counts present, missed, not released, other reasons; of every slice in which there is something to count
     * @param names of all parts, by kind
     */
    static Outcomes of(Map<Slice, List<Count>> counts, Map<String, List<String>> names) {
        return new Outcomes(
                table(counts, names, each -> each.subList(0, ATTENDANCE)),
                table(counts, names, each -> each.subList(ATTENDANCE, each.size())));
    }

    Told told(Slice slice) {
        return Told.of(attendance.told(slice), absences.told(slice));
    }

    /** Of several terms. */
    static Told told(Collection<Outcomes> terms, Slice slice) {
        return Told.sum(terms.stream().map(each -> each.told(slice)).toList());
    }

    private static Table table(
            Map<Slice, List<Count>> counts,
            Map<String, List<String>> names,
            Function<List<Count>, List<Count>> columns) {
        Function<Slice, Part> part = slice -> new Part(slice.name(), columns.apply(counts.getOrDefault(slice, NOBODY)));
        return Table.of(
                part.apply(Slice.ALL),
                names.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                kind -> kind.getValue().stream()
                                        .map(name -> part.apply(new Slice(kind.getKey(), name)))
                                        .toList())));
    }
}
