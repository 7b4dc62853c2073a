package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** Which days the caller means. */
@ApplicationScoped
class Periods {

    static final String APPRAISAL_YEAR = "appraisal-year";
    static final String FEDERATION_YEAR = "federation-year";
    static final String FIVE_YEARS = "five-years";
    static final String EVERYTHING = "everything";

    /** Where a doctor has not said when the appraisal year starts: the calendar year. */
    private static final int JANUARY = 1;

    private final People people;
    private final Actor actor;
    private final Clock clock;

    Periods(People people, Actor actor, Clock clock) {
        this.people = people;
        this.actor = actor;
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

    /** @param view one of the usual periods, instead of dates; null for dates */
    Period wanted(LocalDate from, LocalDate to, String view) {
        if (view == null) {
            return wanted(from, to);
        }
        if (from != null || to != null) {
            throw new CheckYourAnswers("view", "view-or-dates", "Choose a view, or enter dates");
        }
        return switch (view) {
            case FEDERATION_YEAR -> Period.federationYear(today());
            case FIVE_YEARS -> appraisalYear().withFourBefore();
            case EVERYTHING -> new Period(CpdRecord.firstDay(actor.personId()).orElseGet(this::today), today());
            default -> appraisalYear();
        };
    }

    LocalDate today() {
        return Time.today(clock);
    }

    private Period appraisalYear() {
        return Period.appraisalYear(today(), people.appraisalMonthOfCaller().orElse(JANUARY));
    }
}
