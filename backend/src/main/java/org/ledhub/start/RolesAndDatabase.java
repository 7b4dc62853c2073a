package org.ledhub.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Two roles without special rights: the owner migrates, the application works under row-level security. */
record RolesAndDatabase(int port, Passwords passwords) {

    static final String DATABASE = "ledhub";
    static final String OWNER = "ledhub_owner";
    static final String APPLICATION = "ledhub_app";

    /** Safe to repeat: a start may have been killed half way. */
    void create() throws SQLException {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, passwords.owner());
            role(statement, APPLICATION, passwords.application());
            statement.execute("alter role " + APPLICATION + " set statement_timeout = '5s'");
            statement.execute("alter role " + APPLICATION + " set lock_timeout = '3s'");
            statement.execute("alter role " + APPLICATION + " set idle_in_transaction_session_timeout = '10s'");
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                database(statement);
            }
        }
    }

    /** Liquibase's lock outlives the hub that held it, and the next start would wait for it in vain. */
    void forgetMigrationOfAKilledHub() throws SQLException {
        try (Connection connection = asSuperuser(DATABASE);
                Statement statement = connection.createStatement()) {
            if (exists(statement, "select 1 from pg_tables where tablename = 'databasechangeloglock'")) {
                statement.execute("update databasechangeloglock set locked = false");
            }
        }
    }

    void recreateDatabase() throws SQLException {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            database(statement);
        }
    }

    private static void database(Statement statement) throws SQLException {
        statement.execute("create database " + DATABASE + " owner " + OWNER);
        statement.execute("revoke all on database " + DATABASE + " from public");
        statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        String verb = exists(statement, "select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        statement.execute(verb + " role " + name
                + " login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", passwords.superuser());
    }
}
