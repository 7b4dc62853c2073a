package org.ledhub.hub;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Plain statements on the hub's own pool, as the hub's own database role, in the current transaction. */
@ApplicationScoped
public class Rows {

    private final AgroalDataSource pool;

    Rows(AgroalDataSource pool) {
        this.pool = pool;
    }

    public int add(String statement, Object... values) {
        return run(statement, values, PreparedStatement::executeUpdate);
    }

    /** The first column of each row. */
    public List<Object> first(String query, Object... values) {
        return run(query, values, prepared -> {
            try (ResultSet rows = prepared.executeQuery()) {
                List<Object> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1));
                }
                return found;
            }
        });
    }

    private <T> T run(String statement, Object[] values, Work<T> work) {
        try (Connection connection = pool.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, converted(connection, values[i]));
            }
            return work.on(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Object converted(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case List<?> texts -> connection.createArrayOf("text", texts.toArray());
            case null, default -> value;
        };
    }

    private interface Work<T> {

        T on(PreparedStatement statement) throws SQLException;
    }
}
