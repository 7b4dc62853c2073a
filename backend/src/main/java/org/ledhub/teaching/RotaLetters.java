package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ledhub.identity.People;
import org.ledhub.shared.CsvTable;
import org.ledhub.shared.Time;

/** Rotas are made six weeks ahead, schedules eight: then the dates of teaching have to be on the table. */
@ApplicationScoped
class RotaLetters {

    private static final List<String> HEAD = List.of("Date", "Start", "End", "Session", "Place", "How");

    private final People people;
    private final Clock clock;

    RotaLetters(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    RotaLetter coming(int weeks) {
        Instant now = clock.instant();
        LocalDate until = LocalDate.ofInstant(now, Time.LONDON).plusWeeks(weeks);
        Instant end = until.plusDays(1).atStartOfDay(Time.LONDON).toInstant();
        List<RotaLetter.Line> lines = TeachingSession.scheduledBetween(now, end).stream()
                .map(RotaLetter.Line::of)
                .toList();
        return new RotaLetter(people.trustOfCaller(), now, until, lines);
    }

    static String csv(RotaLetter letter) {
        return CsvTable.of(
                HEAD,
                letter.items().stream()
                        .map(line -> Arrays.asList(
                                line.date().toString(),
                                line.start(),
                                line.end(),
                                line.title(),
                                line.location(),
                                line.mode()))
                        .toList());
    }
}
