package org.ledhub.shared;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;

/** Tells a database that is away or out of time from one that said no. */
final class DatabaseTrouble {

    // insufficient resources, operator intervention (shut down, statement timeout), lock timeout, deadlock, idle in
    // transaction
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    private static final Set<String> STATES = Set.of("55P03", "40P01", "25P03", "25P04");

    private DatabaseTrouble() {}

    static boolean isUnavailable(Throwable exception) {
        return Causes.of(exception).anyMatch(cause -> switch (cause) {
            case SQLTransientException _, JDBCConnectionException _ -> true;
            case SQLException sql -> isUnavailableState(sql);
            case RollbackException _, SystemException _ -> false;
            default -> false;
        });
    }

    private static boolean isUnavailableState(SQLException exception) {
        String state = exception.getSQLState();
        if (state == null) {
            // The pool's own "acquisition timeout" carries no state.
            return String.valueOf(exception.getMessage()).contains("Acquisition timeout");
        }
        return CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }

    static Problem problem(String requestId) {
        return Problem.of(
                503,
                "unavailable",
                "The hub is not available for the moment",
                "Nothing was changed. Try again in a few seconds.",
                requestId);
    }
}
