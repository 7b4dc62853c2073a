package org.ledhub.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs initdb and pg_ctl, which refuse to work as root: there they run in a namespace where root is nobody. */
record PostgresTools(Path home, Path output) {

    private static final long LIMIT_SECONDS = 60;

    void run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix());
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        // A file, not a pipe: the server inherits it and outlives the tool, so a pipe would never end.
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(tool + " took over " + LIMIT_SECONDS + " seconds: " + said());
        }
        if (process.exitValue() != 0) {
            throw new IOException(tool + " failed: " + said());
        }
    }

    private String said() throws IOException {
        return Files.readString(output).strip();
    }

    private static List<String> prefix() {
        return RootPrefix.WORDS;
    }

    /** Worked out once, and only when a tool is really run. */
    private static final class RootPrefix {
        static final List<String> WORDS = find();

        private static List<String> find() {
            if (!"root".equals(System.getProperty("user.name"))) {
                return List.of();
            }
            List<String> namespace = List.of("unshare", "-U");
            return works(namespace) ? namespace : List.of("setpriv", "--reuid=nobody", "--clear-groups");
        }

        private static boolean works(List<String> prefix) {
            try {
                List<String> command = new ArrayList<>(prefix);
                command.add("true");
                return new ProcessBuilder(command).start().waitFor() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Without a user namespace the server runs as nobody, who then has to own what it writes and reads. */
    void giveAwayIfNeeded(Path path) throws IOException {
        if (prefix().contains("--reuid=nobody")) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
    }
}
