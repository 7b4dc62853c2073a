package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** Which days the caller means. */
@ApplicationScoped
class Periods {

    /** Where a doctor has not said when the appraisal year starts: the calendar year. */
    private static final int JANUARY = 1;

    private final People people;
    private final Clock clock;

    Periods(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Without dates, the caller's current appraisal year. */
    Period wanted(LocalDate from, LocalDate to) {
        Period year = appraisalYear();
        LocalDate first = from == null ? year.from() : from;
        LocalDate last = to == null ? (from == null ? year.to() : today()) : to;
        if (last.isBefore(first)) {
            throw new CheckYourAnswers("to", "before-start", "Enter a last date that is not before the first");
        }
        return new Period(first, last);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.LONDON);
    }

    private Period appraisalYear() {
        return Period.appraisalYear(today(), people.appraisalMonthOfCaller().orElse(JANUARY));
    }
}
