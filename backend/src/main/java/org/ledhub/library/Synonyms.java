package org.ledhub.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Abbreviations and the names they stand for, old and new: who searches for one means them all. */
final class Synonyms {

    /** A name found at the start of some words: how many of them it takes, and all names of the same idea. */
    record Known(int length, List<List<String>> names) {}

    /** Shorter words are one edit from too many others. */
    private static final int SHORTEST_FORGIVEN = 4;

    private static final List<List<List<String>>> IDEAS = read();

    private Synonyms() {}

    static Optional<Known> at(List<String> words) {
        return ideas().filter(each -> startsWith(words, each.name()))
                .max(LONGEST)
                .map(Named::known);
    }

    /** Also with one letter wrong, missing, added or swapped. */
    static Optional<Known> near(List<String> words) {
        return at(words)
                .or(() -> ideas().filter(each -> each.name().size() == 1)
                        .filter(each ->
                                Typos.oneApart(words.getFirst(), each.name().getFirst(), SHORTEST_FORGIVEN))
                        .findFirst()
                        .map(Named::known));
    }

    private record Named(List<String> name, List<List<String>> idea) {
        Known known() {
            return new Known(name.size(), idea);
        }
    }

    private static final Comparator<Named> LONGEST =
            Comparator.comparingInt(each -> each.name().size());

    private static Stream<Named> ideas() {
        return IDEAS.stream().flatMap(idea -> idea.stream().map(name -> new Named(name, idea)));
    }

    private static boolean startsWith(List<String> words, List<String> name) {
        return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
    }

    private static List<List<List<String>>> read() {
        try (InputStream file = Synonyms.class.getResourceAsStream("/library/synonyms.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Synonyms::idea)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> idea(String line) {
        return Arrays.stream(line.split(","))
                .map(name -> List.of(name.strip().split(" ")))
                .toList();
    }
}
