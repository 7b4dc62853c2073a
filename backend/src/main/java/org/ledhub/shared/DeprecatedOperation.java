package org.ledhub.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the contract says will go: since when it should not be used (RFC 9745), and when it stops to answer (RFC 8594). */
record DeprecatedOperation(String method, Pattern path, LocalDate since, LocalDate sunset) {

    private static final Pattern MARK = Pattern.compile("(?m)^ *deprecated: true$");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    /** A contract is long, and reading it whole would make every start slower: most of them mark nothing. */
    static List<DeprecatedOperation> in(String contract) {
        if (!MARK.matcher(contract).find()) {
            return List.of();
        }
        JsonNode root = read(contract);
        String base = root.path("servers").path(0).path("url").asText();
        List<DeprecatedOperation> found = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().path("deprecated").asBoolean()) {
                        found.add(of(operation.getKey(), base + path.getKey(), operation.getValue()));
                    }
                }));
        return found;
    }

    boolean answers(String method, String path) {
        return this.method.equalsIgnoreCase(method) && this.path.matcher(path).matches();
    }

    void announceIn(MultiMap headers) {
        headers.set("Deprecation", "@" + startOf(since).toEpochSecond());
        headers.set("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(startOf(sunset)));
    }

    private static DeprecatedOperation of(String method, String path, JsonNode operation) {
        return new DeprecatedOperation(
                method,
                Pattern.compile(Pattern.quote(path).replaceAll(PARAMETER.pattern(), "\\\\E[^/]+\\\\Q")),
                LocalDate.parse(operation.path("x-deprecated").asText()),
                LocalDate.parse(operation.path("x-sunset").asText()));
    }

    private static ZonedDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }

    private static JsonNode read(String contract) {
        try {
            return new YAMLMapper().readTree(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
