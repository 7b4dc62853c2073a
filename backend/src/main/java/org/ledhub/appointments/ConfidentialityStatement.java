package org.ledhub.appointments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a doctor accepts before booking, in words that come with the hub. Other words are a file with the next number:
 * the words that somebody accepted are never edited.
 */
public final class ConfidentialityStatement {

    public static final int IN_FORCE = 1;

    static final List<String> PARAGRAPHS = read("/confidentiality-statement/" + IN_FORCE + ".txt");

    private ConfidentialityStatement() {}

    private static List<String> read(String file) {
        try (InputStream words = ConfidentialityStatement.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(words, file).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip().split("\n\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
