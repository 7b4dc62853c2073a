package org.ledhub.teaching;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each date of a programme has, as it was read: a change from a date on leaves those before it as they were. */
record ProgrammeParts(Programme programme, DateFacts latest, NavigableMap<LocalDate, DateFacts> earlier) {

    static ProgrammeParts of(Programme programme) {
        return new ProgrammeParts(
                programme,
                programme.facts(),
                EarlierTime.allOf(programme.id).stream()
                        .collect(Collectors.toMap(
                                each -> each.beforeDate, EarlierTime::facts, (one, _) -> one, TreeMap::new)));
    }

    DateFacts on(LocalDate date) {
        Map.Entry<LocalDate, DateFacts> part = earlier.higherEntry(date);
        return part == null ? latest : part.getValue();
    }

    /** What the programme gives the date, unless the session was given a length of its own. */
    Duration lengthOn(LocalDate date, Duration own) {
        boolean isProgrammes = own.equals(latest.timing().length())
                || earlier.values().stream()
                        .anyMatch(each -> own.equals(each.timing().length()));
        return isProgrammes ? on(date).timing().length() : own;
    }

    /** Keeps what the dates before this one have, before the programme itself is changed. */
    void change(LocalDate from, DateFacts now) {
        if (latest.equals(now)) {
            return;
        }
        EarlierTime.allOf(programme.id).stream()
                .filter(part -> part.beforeDate.isAfter(from))
                .forEach(part -> part.follow(latest, now));
        if (!earlier.containsKey(from)) {
            EarlierTime.keep(programme.id, from, on(from));
        }
    }
}
