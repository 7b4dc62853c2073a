package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub writes, in mail, papers, refusals and the contract, is in the words of the NHS, as on the pages. */
class WordsTest {

    private static final Pattern SAID_OTHERWISE = Pattern.compile(
            "\\b(please|invalid|oops|sign(ed|ing)?[ -]in|e-mails?|click|1:1)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /** They know what others write above their columns. */
    private static final List<String> READ_FILES_OF_OTHERS = List.of("PeopleTable.java", "MeetingReport.java");

    @Test
    void inCode() throws IOException {
        assertEquals(
                List.of(),
                found(
                        "src/main/java",
                        ".java",
                        text -> TEXT.matcher(text).results().map(MatchResult::group)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"templates", "example", "docs", "confidentiality-statement", "promises.properties"})
    void inWhatIsWrittenBesideIt(String place) throws IOException {
        assertEquals(List.of(), found("src/main/resources/" + place, "", Stream::of));
    }

    @Test
    void inTheContract() throws IOException {
        Pattern prose = Pattern.compile("(?:summary|description|title|detail): .*");
        assertEquals(
                List.of(),
                found(
                        "../openapi",
                        ".yaml",
                        text -> prose.matcher(text).results().map(MatchResult::group)));
    }

    @Test
    void aWordOfOthersIsFound() {
        assertEquals(1, offending(Stream.of("Please log in")).count());
        assertEquals(0, offending(Stream.of("It pleases; log in")).count());
    }

    private interface Sayings {
        Stream<String> in(String text);
    }

    private static List<String> found(String place, String ending, Sayings sayings) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            List<Path> read = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file ->
                            !READ_FILES_OF_OTHERS.contains(file.getFileName().toString()))
                    .filter(file -> !file.toString().contains("/dist/")
                            && !file.toString().contains("/released/"))
                    .toList();
            return read.stream()
                    .flatMap(file -> offending(sayings.in(contentOf(file))).map(said -> file + ": " + said))
                    .toList();
        }
    }

    private static Stream<String> offending(Stream<String> said) {
        return said.flatMap(String::lines)
                .filter(line -> SAID_OTHERWISE.matcher(line).find());
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
