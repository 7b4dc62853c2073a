package org.ledhub.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process as its postmaster.pid tells: process id on line 1, port on line 4, state on line 8. */
record Postmaster(long process, int port, boolean isReady) {

    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                lines.size() > 7 && lines.get(7).strip().equals("ready")));
    }

    /** A pid file outlives a kill -9, and its number may by now be a zombie or quite another program. */
    static void clearStale(Path cluster) throws IOException {
        Optional<Postmaster> found = of(cluster);
        if (found.isPresent() && !found.get().isAlive()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !isZombie())
                .filter(handle -> handle.info().command().map(this::isServer).orElse(true))
                .isPresent();
    }

    private boolean isServer(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    /** A killed child of nobody waits for process 1, and in many containers process 1 never collects it. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }
}
