package org.ledhub.hub;

import io.swagger.v3.oas.models.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What changed from one contract to the next. */
record ContractChanges(ChangedOpenApi found) {

    /** What callers are told to expect of every answer: more words, longer texts, larger numbers. */
    private static final List<String> GROWTH = List.of(
            "incompatible.response.enum.increased",
            "incompatible.response.max.length.increased",
            "incompatible.response.numeric.range.increased");

    /** What the tool would let pass: it renames methods of generated clients, or refuses what was taken. */
    private static final List<String> NAMES_AND_MINIMA =
            List.of("incompatible.operation.id.changed", "incompatible.request.min.length.increased");

    static ContractChanges between(String earlier, String later) {
        OpenApiDiffOptions.Builder options = OpenApiDiffOptions.builder();
        NAMES_AND_MINIMA.forEach(each -> options.configProperty(each, "true"));
        GROWTH.forEach(each -> options.configProperty(each, "false"));
        return new ContractChanges(OpenApiCompare.fromContents(earlier, later, null, options.build()));
    }

    boolean isEmpty() {
        return found.isUnchanged();
    }

    /** What callers of the earlier one could no longer do. An operation may go once the day has come that was announced for it. */
    List<String> breaking(LocalDate today) {
        Stream<String> gone = found.getMissingEndpoints().stream()
                .filter(each -> !isOver(each.getOperation(), today))
                .map(each -> nameOf(each) + " is gone");
        Stream<String> changed = found.getChangedOperations().stream().flatMap(ContractChanges::partsOf);
        return Stream.concat(gone, changed).toList();
    }

    private static boolean isOver(Operation operation, LocalDate today) {
        Map<String, Object> extensions = operation.getExtensions();
        Object sunset = extensions == null ? null : extensions.get("x-sunset");
        return Boolean.TRUE.equals(operation.getDeprecated())
                && sunset != null
                && !today.isBefore(LocalDate.parse(sunset.toString()));
    }

    private static String nameOf(Endpoint endpoint) {
        return endpoint.getMethod() + " " + endpoint.getPathUrl();
    }

    private static Stream<String> partsOf(ChangedOperation operation) {
        String name = operation.getHttpMethod() + " " + operation.getPathUrl();
        Stream<String> closed = Stream.of(name + " is no longer open to anybody")
                .filter(_ -> isOpen(operation.getOldOperation()) && !isOpen(operation.getNewOperation()));
        Stream<String> incompatible = operation.getChangedElements().stream()
                .filter(part -> part != null && part.isIncompatible())
                .map(part -> name + " " + part.getClass().getSimpleName());
        Stream<String> missing = fieldsMissingIn(operation)
                .map(field -> name + " has no " + field)
                .distinct();
        return Stream.of(closed, incompatible, missing).flatMap(each -> each);
    }

    private static boolean isOpen(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    /** Fields that were optional too: the hub refuses unknown ones in requests, and callers may read them in answers. */
    private static Stream<String> fieldsMissingIn(Changed part) {
        Stream<String> own =
                part instanceof ChangedSchema schema ? schema.getMissingProperties().keySet().stream() : Stream.empty();
        Stream<String> inside = part instanceof ComposedChanged whole
                ? whole.getChangedElements().stream().filter(Objects::nonNull).flatMap(ContractChanges::fieldsMissingIn)
                : Stream.empty();
        return Stream.concat(own, inside);
    }
}
