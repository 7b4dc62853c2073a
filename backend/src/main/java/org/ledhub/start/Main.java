package org.ledhub.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import liquibase.Scope;
import liquibase.ui.ConsoleUIService;

/** Starts the hub: checks the settings, starts what a trial needs, then the application. */
@QuarkusMain
public final class Main {

    private static final long STOP_LIMIT_SECONDS = 30;

    private Main() {}

    public static void main(String... arguments) {
        try {
            if (!OperatorCommand.run(arguments)) {
                run(Settings.from(System.getenv()), arguments);
            }
        } catch (StartRefused refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    private static void run(Settings settings, String... arguments) {
        refuseUnusable(settings);
        refuseBusyPort(settings);
        refuseUnusableBucket(settings);
        CountDownLatch applicationStopped = new CountDownLatch(1);
        settings.properties().forEach(System::setProperty);
        keepMigrationsOffStandardOutput();
        if (settings.isTrial()) {
            startTrial(settings, applicationStopped);
        } else {
            settings.database().properties().forEach(System::setProperty);
            settings.keys().properties().forEach(System::setProperty);
        }
        Quarkus.run(
                Announcement.class,
                (code, failure) -> {
                    report(failure);
                    applicationStopped.countDown();
                    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
                },
                arguments);
    }

    /** Liquibase tells its progress there, past the log: noise in a trial, broken lines among JSON in production. */
    private static void keepMigrationsOffStandardOutput() {
        System.setProperty("liquibase.command.showSummary", "OFF");
        if (Scope.getCurrentScope().getUI() instanceof ConsoleUIService console) {
            console.setOutputStream(new PrintStream(OutputStream.nullOutputStream()));
        }
    }

    /** Quarkus itself says nothing when a start fails before its log is set up. */
    private static void report(Throwable failure) {
        if (failure != null) {
            System.err.println("LED Hub did not start. Where it failed:");
            failure.printStackTrace();
        }
    }

    private static void refuseUnusable(Settings settings) {
        List<String> problems = SettingsCheck.problemsOf(settings);
        if (!problems.isEmpty()) {
            throw new StartRefused(
                    StartRefused.UNUSABLE_SETTINGS,
                    "LED Hub does not start with these settings:\n  - " + String.join("\n  - ", problems)
                            + "\ndocs/operations.md explains each of them."
                            + (settings.isTrial() ? "" : " LEDHUB_MODE=trial tries the hub with less."));
        }
    }

    /** Asked before anything else is started: Quarkus would find out only after the migration. */
    private static void refuseBusyPort(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException e) {
            throw new StartRefused(
                    StartRefused.NOT_AVAILABLE,
                    "Port " + settings.port() + " is in use by another program: stop that one, or set LEDHUB_PORT to"
                            + " another port.");
        }
    }

    private static void refuseUnusableBucket(Settings settings) {
        settings.bucket()
                .ifPresent(bucket -> bucket.problem().ifPresent(problem -> {
                    throw new StartRefused(
                            StartRefused.UNUSABLE_SETTINGS,
                            "LED Hub does not start without its bucket, " + bucket + ". " + problem
                                    + "\ndocs/operations.md explains LEDHUB_S3_BUCKET and what goes with it.");
                }));
    }

    private static void startTrial(Settings settings, CountDownLatch applicationStopped) {
        DataFolder folder = DataFolder.hold(settings.data());
        settings.keys().generateMissing(Keys.TRIAL);
        settings.keys().properties().forEach(System::setProperty);
        if (settings.hasDatabase()) {
            settings.database().properties().forEach(System::setProperty);
            return;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.startIn(folder.path());
        postgres.database().properties().forEach(System::setProperty);
        PostgresWatchdog watchdog = PostgresWatchdog.over(postgres);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            await(applicationStopped);
            watchdog.stopAll();
        }));
    }

    /** The application may still be writing: its database goes last. */
    private static void await(CountDownLatch applicationStopped) {
        try {
            if (!applicationStopped.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application did not stop in time; stopping its database.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
