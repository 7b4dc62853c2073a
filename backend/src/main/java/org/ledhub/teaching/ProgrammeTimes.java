package org.ledhub.teaching;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which time each date of a programme has: a change from a date on leaves those before it as they were. */
record ProgrammeTimes(Programme programme, NavigableMap<LocalDate, EarlierTime> earlier) {

    static ProgrammeTimes of(Programme programme) {
        return new ProgrammeTimes(
                programme,
                EarlierTime.allOf(programme.id).stream()
                        .collect(Collectors.toMap(
                                each -> each.beforeDate, Function.identity(), (one, _) -> one, TreeMap::new)));
    }

    DateTiming on(LocalDate date) {
        Map.Entry<LocalDate, EarlierTime> part = earlier.higherEntry(date);
        return part == null ? programme.timing() : part.getValue().timing();
    }

    /** What the programme gives the date, unless the session was given a length of its own. */
    Duration lengthOn(LocalDate date, Duration own) {
        boolean isProgrammes = own.equals(Duration.ofMinutes(programme.minutes))
                || earlier.values().stream().anyMatch(each -> own.equals(Duration.ofMinutes(each.minutes)));
        return isProgrammes ? Duration.ofMinutes(on(date).minutes()) : own;
    }

    /** To be told before the programme itself is changed. */
    void change(LocalDate from, DateTiming now) {
        DateTiming before = programme.timing();
        if (before.equals(now)) {
            return;
        }
        DateTiming held = on(from);
        earlier.tailMap(from, false).values().forEach(part -> part.follow(before, now));
        if (!earlier.containsKey(from)) {
            EarlierTime.keep(programme.id, from, held);
        }
    }
}
