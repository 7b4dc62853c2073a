package org.ledhub.shared;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
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
        return Causes.of(exception).anyMatch(DatabaseTrouble::saysSo) || failedToCommitWithoutAWord(exception);
    }

    private static boolean saysSo(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, JDBCConnectionException _ -> true;
            case SQLException sql -> isUnavailableState(sql);
            default -> false;
        };
    }

    /** The transaction ran out of time, or its connection was lost in the very moment of committing. */
    private static boolean failedToCommitWithoutAWord(Throwable exception) {
        return Causes.of(exception).noneMatch(SQLException.class::isInstance)
                && Causes.of(exception).anyMatch(cause -> switch (cause) {
                    case RollbackException _, SystemException _ -> true;
                    case HeuristicMixedException _, HeuristicRollbackException _ -> true;
                    default -> false;
                });
    }

    private static boolean isUnavailableState(SQLException exception) {
        String state = exception.getSQLState();
        if (state == null) {
            // The pool's own "acquisition timeout", of which it has several wordings, carries no state.
            return String.valueOf(exception.getMessage())
                    .toLowerCase(Locale.ROOT)
                    .contains("acquisition timeout");
        }
        return CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }

    /** Says "may not": a connection lost while committing leaves it open whether the database did. */
    static Problem problem(String requestId) {
        return Problem.of(
                503,
                "unavailable",
                "The hub is not available for the moment",
                "What you sent may not have been saved. Try again in a few seconds.",
                requestId);
    }
}
