package org.ledhub.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What the embedded server has written to the disk: tables, write-ahead log, and its log of every statement. */
public final class FilesOfTheDatabase {

    private final Path folder;
    private final String url;

    /** @param data the hub's data folder */
    public FilesOfTheDatabase(Path data, String url) {
        this.folder = data;
        this.url = url;
    }

    public void logEveryStatement(boolean really) throws SQLException {
        asSuperuser("alter system set log_statement = '" + (really ? "all" : "none") + "'", "select pg_reload_conf()");
    }

    /** Files, by their place in the data folder, in which these words stand; everything in memory is written out first. */
    public List<String> holding(String words) throws SQLException {
        asSuperuser("checkpoint");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(words))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            // The server has just taken it away.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", superuser());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private String superuser() {
        try {
            return Passwords.in(folder).superuser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
