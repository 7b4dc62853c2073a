package org.ledhub.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed, as PostgreSQL reads it: every word may be the start of one, and a known name stands for all its synonyms. */
record SearchWords(List<String> words) {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    /** In the title or the keywords only. */
    private static final String WEIGHTIEST = "A";

    static SearchWords of(String q) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(q, Normalizer.Form.NFD)).replaceAll("");
        return new SearchWords(Arrays.stream(NOT_A_WORD.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    String anywhere() {
        return query("", Synonyms::at);
    }

    String inTitle() {
        return query(WEIGHTIEST, Synonyms::at);
    }

    String forgiving() {
        return query("", Synonyms::near);
    }

    private String query(String weight, Function<List<String>, Optional<Synonyms.Known>> synonyms) {
        StringJoiner query = new StringJoiner(" & ");
        int at = 0;
        while (at < words.size()) {
            Optional<Synonyms.Known> known = synonyms.apply(words.subList(at, words.size()));
            int length = known.map(Synonyms.Known::length).orElse(1);
            List<List<String>> names = known.map(Synonyms.Known::names).orElse(List.of(List.of(words.get(at))));
            query.add(names.stream().map(name -> all(name, weight)).collect(Collectors.joining(" | ", "(", ")")));
            at += length;
        }
        return query.toString();
    }

    private static String all(List<String> name, String weight) {
        return name.stream().map(word -> word + ":*" + weight).collect(Collectors.joining(" & ", "(", ")"));
    }
}
