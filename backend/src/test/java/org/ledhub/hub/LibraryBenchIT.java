package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ledhub.start.ExternalPostgres;

/** What a search of the library costs as the library grows: {@code ./build.sh bench}. It measures, and promises nothing about speed. */
@EnabledIfSystemProperty(named = "ledhub.bench", matches = ".+")
class LibraryBenchIT {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int REQUESTS = 120;
    private static final int REHEARSED = 300;
    private static final int WARMED = 400;
    /** Ten a second, which leaves a hub on one processor idle most of the time. */
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(100);

    private static final String SEARCH = "/api/v1/resources?q=";
    private static final String FACETS = "/api/v1/resource-facets";

    private static final List<String> REAL = List.of(
            "induction", "teaching", "sepsis", "asthma", "rota", "stroke", "airway", "fluids", "consent", "discharge");
    private static final String SYLLABLES = "bacedifoguhajekilomunaperisotuvawexiyozu";
    private static final List<String> WORDS =
            IntStream.range(0, 5_000).mapToObj(LibraryBenchIT::word).toList();

    private static final Map<String, List<String>> ASKED = asked();

    private static final String ITEM = """
            insert into resource (id, title, summary, keywords, kind, url, collection, audience, source, reviewed_on, review_by, state)
            values (uuidv7(), ?, ?, ?, ?, 'https://www.example.org/', ?, ?, 'Example', current_date, current_date + 300, 'published')
            """;

    @TempDir
    static Path folder;

    private final Map<String, Map<Integer, Cost>> costs = new LinkedHashMap<>();
    private final Random random = new Random(5);

    /**
     * @param median of the answers
     * @param api time of processors in the hub, for one request
     * @param database the same in PostgreSQL
     */
    record Cost(double median, double api, double database) {}

    @Test
    void measuresSearchesOfALibraryThatGrows() throws Exception {
        Path data = folder.resolve("external");
        ExternalPostgres postgres = new ExternalPostgres(data);
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("LEDHUB_MODE", "trial");
        try (PackagedHub hub = new PackagedHub(folder.resolve("hub"), settings)) {
            hub.start();
            warm(hub);
            for (int size : SIZES) {
                grow(settings, size);
                measure(hub, hub.logIn("led1@trial.example"), size, data);
            }
        } finally {
            postgres.close();
        }
        keep();
    }

    /** Several people, for one has a limit; and enough for the JVM to have compiled what it will. */
    private static void warm(PackagedHub hub) throws IOException, InterruptedException {
        List<String> paths = ASKED.values().stream().flatMap(List::stream).toList();
        for (int person = 2; person < 12; person++) {
            String cookie = hub.logIn("led" + person + "@trial.example");
            for (int i = 0; i < WARMED; i++) {
                ask(hub, cookie, paths.get(i % paths.size()));
            }
        }
    }

    private void measure(PackagedHub hub, String cookie, int size, Path data) throws IOException {
        ProcessHandle api = ProcessHandle.of(hub.processId()).orElseThrow();
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        for (Map.Entry<String, List<String>> asked : ASKED.entrySet()) {
            for (int i = 0; i < REHEARSED / ASKED.size(); i++) {
                ask(hub, cookie, asked.getValue().get(i % asked.getValue().size()));
            }
            double apiBefore = used(Stream.of(api));
            double databaseBefore = used(family(postmaster));
            List<Double> answers = paced(hub, cookie, asked.getValue());
            Cost cost = new Cost(
                    answers.stream().sorted().toList().get(REQUESTS / 2),
                    (used(Stream.of(api)) - apiBefore) / REQUESTS,
                    (used(family(postmaster)) - databaseBefore) / REQUESTS);
            costs.computeIfAbsent(asked.getKey(), _ -> new LinkedHashMap<>()).put(size, cost);
        }
    }

    private static List<Double> paced(PackagedHub hub, String cookie, List<String> paths) {
        List<Double> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            LockSupport.parkNanos(begun + i * PACE - System.nanoTime());
            long asked = System.nanoTime();
            ask(hub, cookie, paths.get(i % paths.size()));
            answers.add((System.nanoTime() - asked) / 1e6);
        }
        return answers;
    }

    private static void ask(PackagedHub hub, String cookie, String path) {
        assertEquals(200, hub.status("GET", path, cookie), path);
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.children());
    }

    private static double used(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private static Map<String, List<String>> asked() {
        List<String> common = List.of("induction", "sepsis teaching", "rota", "asthma", "stro");
        List<String> rare =
                Stream.of(400, 1_000, 2_000, 3_000, 4_000).map(WORDS::get).toList();
        List<String> mistyped = Stream.of(700, 1_500, 2_500, 3_500)
                .map(WORDS::get)
                .map(word -> word.substring(0, 3) + word.substring(4))
                .toList();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("search, common words", paths(SEARCH, common));
        asked.put("search, rare words", paths(SEARCH, rare));
        asked.put("search, mistyped", paths(SEARCH, mistyped));
        asked.put("facets, common words", paths(FACETS + "?q=", common));
        asked.put("facets, rare words", paths(FACETS + "?q=", rare));
        asked.put("facets, no words", List.of(FACETS));
        return asked;
    }

    private static List<String> paths(String path, List<String> words) {
        return words.stream()
                .map(word -> path + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .toList();
    }

    private static String word(int number) {
        return number < REAL.size()
                ? REAL.get(number)
                : syllable(number) + syllable(number / 20) + syllable(number / 400) + syllable(number * 7 + 3);
    }

    private static String syllable(int number) {
        int at = number % (SYLLABLES.length() / 2) * 2;
        return SYLLABLES.substring(at, at + 2);
    }

    /** As in any library a few words are in very many items, and most are in few. */
    private String some(int words) {
        return String.join(
                " ",
                Stream.generate(() -> WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 3))))
                        .limit(words)
                        .toList());
    }

    private void grow(Map<String, String> settings, int size) throws SQLException {
        try (Connection hub = connection(settings, "LEDHUB_DATABASE_USER");
                Connection owner = connection(settings, "LEDHUB_DATABASE_OWNER")) {
            hub.setAutoCommit(false);
            hub.createStatement().execute("set statement_timeout = 0");
            hub.createStatement()
                    .execute(
                            "select set_config('hub.trust_id', (select id::text from trust where code = 'TRIAL'), true)");
            add(hub, size - (int) count(hub), shelves(hub));
            hub.commit();
            owner.createStatement().execute("vacuum analyze resource");
        }
    }

    private void add(Connection hub, int items, List<String> shelves) throws SQLException {
        PreparedStatement add = hub.prepareStatement(ITEM);
        for (int i = 0; i < items; i++) {
            add.setString(1, some(4));
            add.setString(2, some(12));
            add.setString(3, some(2));
            add.setString(4, i % 3 == 0 ? "document" : "link");
            add.setString(5, shelves.get(i % shelves.size()));
            add.setString(6, List.of("public", "staff", "led").get(i % 3));
            add.addBatch();
            if (i % 1_000 == 0) {
                add.executeBatch();
            }
        }
        add.executeBatch();
    }

    private static List<String> shelves(Connection hub) throws SQLException {
        List<String> shelves = new ArrayList<>();
        ResultSet rows = hub.createStatement().executeQuery("select slug from collection order by slug");
        while (rows.next()) {
            shelves.add(rows.getString(1));
        }
        return shelves;
    }

    private static long count(Connection hub) throws SQLException {
        ResultSet count = hub.createStatement().executeQuery("select count(*) from resource");
        count.next();
        return count.getLong(1);
    }

    private static Connection connection(Map<String, String> settings, String role) throws SQLException {
        String password = role.replace("_USER", "") + "_PASSWORD";
        return DriverManager.getConnection(
                settings.get("LEDHUB_DATABASE_URL"), settings.get(role), settings.get(password));
    }

    private void keep() throws IOException {
        Path file = Path.of(System.getProperty("ledhub.bench"));
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), costs);
        Files.writeString(Path.of(file + ".txt"), table());
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "  %-22s %8s %19s %19s %19s%n".formatted("", "items", "median ms", "API CPU ms", "PostgreSQL CPU ms"));
        costs.forEach((asked, sizes) -> sizes.forEach((size, cost) -> {
            Cost first = sizes.get(SIZES.getFirst());
            table.append("  %-22s %,8d %s %s %s%n"
                    .formatted(
                            asked,
                            size,
                            beside(cost.median(), first.median()),
                            beside(cost.api(), first.api()),
                            beside(cost.database(), first.database())));
        }));
        return table.toString();
    }

    private static String beside(double cost, double first) {
        return "%9.1f (x %5.1f)".formatted(cost, cost / first);
    }
}
