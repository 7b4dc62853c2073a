package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever wrote against a release can still use the hub; and the check that says so can fail. */
class ContractReleaseTest {

    private static final Path RELEASED = Path.of("..", "openapi", "released");
    private static final Pattern FILE = Pattern.compile("v(\\d+)\\.(\\d+)\\.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void nothingOfTheLastReleaseIsBroken() throws IOException {
        assertEquals(
                List.of(),
                ContractChanges.between(lastRelease(), Contract.text()).breaking(LocalDate.now()));
    }

    @Test
    void whatDiffersFromTheLastReleaseHasAVersionOfItsOwn() throws IOException {
        if (!ContractChanges.between(lastRelease(), Contract.text()).isEmpty()) {
            assertNotEquals(versionOf(lastRelease()), versionOf(Contract.text()));
        }
    }

    @Test
    void everyReleaseIsKeptUnderItsVersion() throws IOException {
        for (Path file : released()) {
            assertTrue(
                    versionOf(Files.readString(file))
                            .startsWith(file.getFileName().toString().replaceAll("^v|yaml$", "")),
                    file::toString);
        }
    }

    @Test
    void theChangelogBeginsWithTheVersionOfTheContractAndNamesEveryRelease() throws IOException {
        List<String> entries = Files.readAllLines(Path.of("..", "openapi", "CHANGELOG.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertEquals(versionOf(Contract.text()), entries.getFirst());
        for (Path file : released()) {
            assertTrue(entries.contains(versionOf(Files.readString(file))), file::toString);
        }
    }

    @Test
    void anOperationThatIsGoneIsFound() {
        assertEquals(
                List.of("GET /sessions is gone"),
                breaking(it -> operations(it, "/sessions").remove("get")));
    }

    @Test
    void anOperationMayGoOnTheDayThatWasAnnounced() throws IOException {
        JsonNode earlier = YAML.readTree(Contract.text());
        operation(earlier, "/sessions", "get").put("deprecated", true).put("x-sunset", "2027-03-01");
        JsonNode later = earlier.deepCopy();
        operations(later, "/sessions").remove("get");
        ContractChanges changes = ContractChanges.between(earlier.toString(), later.toString());
        assertEquals(List.of("GET /sessions is gone"), changes.breaking(TODAY.minusDays(1)));
        assertEquals(List.of(), changes.breaking(TODAY));
    }

    @Test
    void aFieldThatARequestNowNeedsIsFound() {
        assertEquals(List.of("POST /api-clients ChangedRequestBody"), breaking(it -> {
            ObjectNode schema = schema(it, "AddApiClient");
            ((ObjectNode) schema.path("properties")).putObject("owner").put("type", "string");
            ((ArrayNode) schema.path("required")).add("owner");
        }));
    }

    @Test
    void aFieldThatAnAnswerNoLongerHasIsFound() {
        List<String> found = breaking(it -> {
            ObjectNode schema = schema(it, "ApiClient");
            ((ObjectNode) schema.path("properties")).remove("createdAt");
            schema.set("required", YAML.valueToTree(List.of("id", "name")));
        });
        assertTrue(found.contains("GET /api-clients/{id} has no createdAt"), found::toString);
        assertTrue(found.contains("GET /api-clients/{id} ChangedApiResponse"), found::toString);
    }

    @Test
    void aFieldThatARequestMayNoLongerHaveIsFound() {
        assertEquals(
                List.of("POST /oauth/token has no scope"),
                breaking(it -> ((ObjectNode) schema(it, "GetAccessToken").path("properties")).remove("scope")));
    }

    @Test
    void aWordThatIsNoLongerTakenIsFound() {
        assertEquals(
                List.of("GET /api-clients ChangedParameters", "POST /api-clients ChangedRequestBody"),
                breaking(it -> ((ArrayNode) schema(it, "ApiClientKind").path("enum")).remove(0)));
    }

    @Test
    void aRuleWhereThereWasNoneIsFound() {
        assertEquals(
                List.of("GET /intranet is no longer open to anybody"),
                breaking(it -> operation(it, "/intranet", "get").remove("security")));
    }

    @Test
    void aScopeThatNoLongerReachesIsFound() {
        assertEquals(
                List.of("GET /sessions ChangedSecurityRequirements"),
                breaking(it -> ((ArrayNode) operation(it, "/sessions", "get").path("security")).remove(1)));
    }

    @Test
    void anotherNameForAnOperationIsFound() {
        assertEquals(
                List.of("GET /intranet ChangedOperationId"),
                breaking(it -> operation(it, "/intranet", "get").put("operationId", "readIntranet")));
    }

    @Test
    void growthIsNoBreak() {
        assertEquals(List.of(), breaking(it -> {
            ((ArrayNode) schema(it, "ApiClientKind").path("enum")).add("practice");
            ((ObjectNode) schema(it, "ApiClient").path("properties"))
                    .putObject("owner")
                    .put("type", "string");
            operations(it, "/hub")
                    .set("delete", operation(it, "/hub", "get").deepCopy().put("operationId", "newer"));
        }));
    }

    private static List<String> breaking(Consumer<JsonNode> change) {
        try {
            JsonNode later = YAML.readTree(Contract.text());
            change.accept(later);
            return ContractChanges.between(Contract.text(), later.toString()).breaking(TODAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode operations(JsonNode contract, String path) {
        return (ObjectNode) contract.path("paths").path(path);
    }

    private static ObjectNode operation(JsonNode contract, String path, String method) {
        return (ObjectNode) operations(contract, path).path(method);
    }

    private static ObjectNode schema(JsonNode contract, String name) {
        return (ObjectNode) contract.path("components").path("schemas").path(name);
    }

    private static String versionOf(String contract) throws IOException {
        return YAML.readTree(contract).path("info").path("version").asText();
    }

    private static String lastRelease() throws IOException {
        return Files.readString(released().getLast());
    }

    private static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.sorted(Comparator.comparing(ContractReleaseTest::number))
                    .toList();
        }
    }

    private static int number(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        assertTrue(name.matches(), file::toString);
        return Integer.parseInt(name.group(1)) * 1000 + Integer.parseInt(name.group(2));
    }
}
