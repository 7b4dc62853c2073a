package org.ledhub.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;

/** A real PostgreSQL of the hub's own, in the data folder; it survives restarts and kill -9 like any other. */
public final class EmbeddedPostgres {

    private final Path folder;
    private final Path cluster;
    private final PostgresTools tools;
    private final Passwords passwords;
    private final int port;

    private EmbeddedPostgres(Path folder, PostgresTools tools, Passwords passwords, int port) {
        this.folder = folder;
        this.cluster = folder.resolve("database");
        this.tools = tools;
        this.passwords = passwords;
        this.port = port;
    }

    /** Starts the server of a folder that this process holds, or takes over the one a killed hub left running. */
    public static EmbeddedPostgres startIn(Path folder) {
        try {
            PostgresTools tools =
                    new PostgresTools(PostgresBinaries.unpackedIn(folder), folder.resolve("database-tools.log"));
            tools.giveAwayIfNeeded(folder);
            Passwords passwords = Passwords.in(folder);
            Path cluster = folder.resolve("database");
            Optional<Postmaster> running = Postmaster.of(cluster).filter(Postmaster::isAlive);
            int port = running.filter(Postmaster::isReady).map(Postmaster::port).orElseGet(EmbeddedPostgres::freePort);
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, tools, passwords, port);
            postgres.prepare();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new StartRefused("PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", e);
        }
    }

    public Database database() {
        return Database.at(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + RolesAndDatabase.DATABASE,
                new Database.Login(RolesAndDatabase.APPLICATION, passwords.application()),
                new Database.Login(RolesAndDatabase.OWNER, passwords.owner()));
    }

    /** For tests: everything in the database goes, the server stays. */
    public void emptyDatabase() {
        try {
            new RolesAndDatabase(port, passwords).recreateDatabase();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isRunning() throws IOException {
        return Postmaster.of(cluster).filter(Postmaster::isAlive).isPresent();
    }

    void start() throws IOException, InterruptedException {
        Postmaster.clearStale(cluster);
        tools.run(
                "pg_ctl",
                "start",
                "-w",
                "-s",
                "-t",
                "50",
                "-D",
                cluster.toString(),
                "-l",
                folder.resolve("database.log").toString(),
                "-o",
                options());
    }

    public void stop() {
        try {
            if (isRunning()) {
                tools.run("pg_ctl", "stop", "-w", "-s", "-m", "fast", "-D", cluster.toString());
            }
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare() throws IOException, InterruptedException, SQLException {
        if (Files.notExists(cluster)) {
            initialise();
        }
        refuseOtherVersion();
        boolean wasKilled = Postmaster.of(cluster).isPresent();
        if (Postmaster.of(cluster)
                .filter(Postmaster::isAlive)
                .filter(Postmaster::isReady)
                .isEmpty()) {
            stop();
            start();
        }
        Path prepared = folder.resolve("database.prepared");
        if (Files.notExists(prepared)) {
            new RolesAndDatabase(port, passwords).create();
            Files.createFile(prepared);
        }
        if (wasKilled) {
            new RolesAndDatabase(port, passwords).forgetMigrationOfAKilledHub();
        }
    }

    private void initialise() throws IOException, InterruptedException {
        Path draft = folder.resolve("database.new");
        Path password = folder.resolve("superuser.tmp");
        Folders.delete(draft);
        PrivateFile.write(password, passwords.superuser());
        tools.giveAwayIfNeeded(password);
        tools.run(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(password);
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR)) {
            throw new StartRefused(
                    StartRefused.UNUSABLE_SETTINGS,
                    cluster + " was written by PostgreSQL " + version + " and this hub brings " + PostgresBinaries.MAJOR
                            + ": use another LEDHUB_DATA folder.");
        }
    }

    private String options() {
        return "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port
                + " -c max_connections=60 -c password_encryption=scram-sha-256 -c timezone=UTC";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No free port for PostgreSQL.", e);
        }
    }
}
