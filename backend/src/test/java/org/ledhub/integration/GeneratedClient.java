package org.ledhub.integration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ledhub.hub.Contract;

/** A client that is made of the contract, with a program of our own that uses it. {@code ./build.sh test} fetches the generator. */
abstract class GeneratedClient {

    private static final Path SOURCES = Path.of("src", "test", "clients");

    private final Path folder;
    private final String program;

    GeneratedClient(String language, String program) {
        this.folder = Path.of("target", "clients", language).toAbsolutePath();
        this.program = program;
    }

    final void generate() throws IOException, InterruptedException {
        clear();
        List<String> command = new ArrayList<>(
                List.of(java(), "-cp", everyJar(), "org.openapitools.codegen.OpenAPIGenerator", "generate", "-i"));
        command.addAll(List.of(Contract.FILE.toString(), "-o", folder.toString()));
        command.addAll(settings());
        Outcome outcome = Outcome.of(command);
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.said());
        }
    }

    /** Empty when it compiles. */
    final String compile(UnaryOperator<String> change) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(program), change.apply(Files.readString(SOURCES.resolve(program))));
        Outcome outcome = Outcome.of(compiler());
        return outcome.status() == 0 ? "" : outcome.said();
    }

    final String run(String... words) throws IOException, InterruptedException {
        return Outcome.of(Stream.concat(runner().stream(), Stream.of(words)).toList())
                .said();
    }

    abstract List<String> settings();

    abstract List<String> compiler() throws IOException;

    abstract List<String> runner() throws IOException;

    final Path folder() {
        return folder;
    }

    /** What the generator came with: itself, and what its clients need. */
    static Path fetched() {
        return Path.of(System.getProperty("ledhub.generator"));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String everyJar() {
        return fetched() + File.separator + "*";
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private record Outcome(int status, String said) {

        static Outcome of(List<String> command) throws IOException, InterruptedException {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), said);
        }
    }
}
