package org.ledhub.teaching;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One code from many devices within seconds: a room that scans the screen all at once, or a code that was passed on. The hub only says so; people judge.
 */
record CheckInBursts(Map<Long, List<Attendance>> byTurn) {

    private static final int UNUSUAL = 10;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    static CheckInBursts among(Collection<Attendance> marks) {
        return new CheckInBursts(marks.stream()
                .filter(each -> each.codeTurn != null)
                .collect(Collectors.groupingBy(each -> each.codeTurn)));
    }

    /** How many others used the same code within five seconds of this one; 0 for fewer than ten. */
    int of(Attendance mark) {
        if (mark.codeTurn == null) {
            return 0;
        }
        long others = byTurn.get(mark.codeTurn).stream()
                        .filter(each -> Duration.between(each.at, mark.at).abs().compareTo(WITHIN) <= 0)
                        .count()
                - 1;
        return others < UNUSUAL ? 0 : (int) others;
    }
}
