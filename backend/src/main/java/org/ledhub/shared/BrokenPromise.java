package org.ledhub.shared;

import java.util.Optional;
import java.util.ResourceBundle;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A write that a named constraint refused. promises.properties gives each constraint its code and its words. */
final class BrokenPromise extends Refusal {

    private static final long serialVersionUID = 1;

    private static final String INTEGRITY = "23";
    private static final ResourceBundle PROMISES = ResourceBundle.getBundle("promises");

    private BrokenPromise(String code, String words) {
        super(409, code, "The rules of the hub do not allow this", words);
    }

    /** Empty for a constraint without words: then input reached the database that should have been refused before. */
    static Optional<Refusal> in(Throwable exception) {
        return Causes.of(exception)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .filter(refusal -> String.valueOf(refusal.getSQLState()).startsWith(INTEGRITY))
                .flatMap(refusal -> constraintOf(refusal).stream())
                .filter(PROMISES::containsKey)
                .findFirst()
                .map(BrokenPromise::of);
    }

    private static BrokenPromise of(String constraint) {
        String[] promise = PROMISES.getString(constraint).split("\\|", 2);
        return new BrokenPromise(promise[0], promise[1]);
    }

    /** Read from PostgreSQL's own message: Hibernate gives no name for an exclusion constraint. */
    private static Optional<String> constraintOf(PSQLException refusal) {
        return Optional.ofNullable(refusal.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
    }
}
