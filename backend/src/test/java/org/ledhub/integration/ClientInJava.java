package org.ledhub.integration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** With java.net.http and Jackson, as the generator's own Maven file names them. */
final class ClientInJava extends GeneratedClient {

    ClientInJava() {
        super("java", "Smoke.java");
    }

    @Override
    List<String> settings() {
        return List.of(
                "-g",
                "java",
                "--library",
                "native",
                "--global-property",
                "apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false",
                "--additional-properties",
                "invokerPackage=org.ledhub.client,apiPackage=org.ledhub.client.api,modelPackage=org.ledhub.client.model,"
                        + "useJakartaEe=true,openApiNullable=false,enumUnknownDefaultCase=true");
    }

    @Override
    List<String> compiler() throws IOException {
        try (Stream<Path> sources = Files.walk(folder())) {
            return Stream.concat(
                            Stream.of(javac(), "-nowarn", "-d", classes().toString(), "-cp", libraries()),
                            sources.map(Path::toString).filter(name -> name.endsWith(".java")))
                    .toList();
        }
    }

    @Override
    List<String> runner() throws IOException {
        return List.of(java(), "-cp", classes() + File.pathSeparator + libraries(), "Smoke");
    }

    private Path classes() {
        return folder().resolve("classes");
    }

    private static String javac() {
        return Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    }

    /** Without the generator, which holds libraries of its own. */
    private static String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(fetched())) {
            return jars.map(Path::toString)
                    .filter(name -> !name.contains("openapi-generator"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
