package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/** Adds rows with plain statements: example data reaches into the past, which the hub's own doors refuse. */
@ApplicationScoped
class ExampleRows {

    private final EntityManager database;

    ExampleRows(EntityManager database) {
        this.database = database;
    }

    /** @param values in the order of the statement's question marks; instants, and lists of text or numbers, are converted */
    void add(String statement, Object... values) {
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, converted(connection, values[i]));
                }
                insert.executeUpdate();
            }
        });
    }

    private static Object converted(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case List<?> list -> array(connection, list);
            case null, default -> value;
        };
    }

    private static Array array(Connection connection, List<?> list) throws SQLException {
        boolean numbers = !list.isEmpty() && list.getFirst() instanceof Integer;
        return connection.createArrayOf(numbers ? "int4" : "text", list.toArray());
    }
}
