package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;
import org.ledhub.shared.CheckYourAnswers;

/** Whole terms that are over, so that no two reports differ by one session. */
record Period(Term first, Term last) {

    private static final int A_YEAR = 2;
    private static final int MOST = 15;

    static Period of(LocalDate from, LocalDate to, LocalDate today) {
        Term over = Term.of(today).before(1);
        Term asked = to == null ? over : Term.of(to);
        Term last = asked.compareTo(over) > 0 ? over : asked;
        Term first = from == null ? last.before(A_YEAR) : Term.of(from);
        if (first.compareTo(over) > 0) {
            throw new CheckYourAnswers("from", "not-over", "Choose a term that is over");
        }
        if (first.compareTo(asked) > 0) {
            throw new CheckYourAnswers("to", "before-start", "Choose a last term that is not before the first");
        }
        if (first.compareTo(last.before(MOST)) <= 0) {
            throw new CheckYourAnswers("from", "too-long", "Choose at most %d terms".formatted(MOST));
        }
        return new Period(first, last);
    }

    List<Term> terms() {
        return first.until(last);
    }
}
