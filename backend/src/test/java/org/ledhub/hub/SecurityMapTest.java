package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/security.md: each requirement has its place, and each test that it names is there. */
class SecurityMapTest {

    /** The sections of ASVS 5.0 and the last requirement of level 1 or 2 in each; those of level 3 come after it. */
    private static final String SECTIONS = """
            1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
            5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
            8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3
            11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3
            15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2
            """;

    private static final Pattern ROW =
            Pattern.compile("^\\| ([\\d., –]+) \\| (Held|Design|Operator|Open) \\|.*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAMED =
            Pattern.compile("`([A-Za-z]+\\.e2e\\.mjs|([A-Z][A-Za-z]+(?:Test|IT))(?:\\.([a-z][A-Za-z]+))?)`");

    private static List<MatchResult> rows;

    @BeforeAll
    static void read() throws IOException {
        rows = ROW.matcher(Files.readString(Path.of("../docs/security.md")))
                .results()
                .toList();
    }

    @Test
    void eachRequirementHasItsPlaceOnce() {
        Map<String, Long> named = rows.stream()
                .flatMap(row -> Arrays.stream(row.group(1).strip().split(", ")))
                .flatMap(SecurityMapTest::each)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Map<String, Long> wanted = Arrays.stream(SECTIONS.strip().split("\\s+"))
                .map(section -> section.split(":"))
                .flatMap(section -> range(section[0], 1, Integer.parseInt(section[1])))
                .collect(Collectors.toMap(Function.identity(), id -> 1L, Long::sum, TreeMap::new));
        assertEquals(253, wanted.size());
        assertEquals(wanted, named);
    }

    @Test
    void whatIsHeldIsShownByTestsThatAreThere() throws IOException {
        Map<String, Path> classes;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            classes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (a, b) -> a));
        }
        List<String> missing = new ArrayList<>();
        for (MatchResult row : rows) {
            List<MatchResult> tests = NAMED.matcher(row.group(3)).results().toList();
            assertTrue(!"Held".equals(row.group(2)) || !tests.isEmpty(), "nothing shows " + row.group(1));
            for (MatchResult test : tests) {
                if (!isThere(test, classes)) {
                    missing.add(test.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean isThere(MatchResult test, Map<String, Path> classes) throws IOException {
        if (test.group(2) == null) {
            return Files.exists(Path.of("../frontend/e2e", test.group(1)));
        }
        Path file = classes.get(test.group(2));
        return file != null
                && (test.group(3) == null || Files.readString(file).contains("void " + test.group(3) + "("));
    }

    /** "1.2.1–1.2.3" is three. */
    private static Stream<String> each(String ids) {
        String[] ends = ids.split("–");
        int dot = ends[0].lastIndexOf('.');
        String section = ends[0].substring(0, dot);
        int first = Integer.parseInt(ends[0].substring(dot + 1));
        int last = ends.length == 1 ? first : Integer.parseInt(ends[1].substring(ends[1].lastIndexOf('.') + 1));
        return range(section, first, last);
    }

    private static Stream<String> range(String section, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> section + "." + number);
    }
}
