package org.ledhub.example;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The words of the example data, from the files beside it. */
final class ExampleContent {

    record Doctor(String name, String specialty, String grade, String site) {}

    record Named(String name) {}

    record Staff(List<Doctor> doctors, Named tutor, Named admin) {}

    record People(List<Doctor> doctors, Named tutor, Named admin, Staff secondTrust) {

        Staff firstTrust() {
            return new Staff(doctors, tutor, admin);
        }
    }

    /** @param reading the title of a resource of the library, or null */
    record Session(
            String title,
            String reading,
            String summary,
            String theme,
            List<String> outcomes,
            List<Speaker> speakers,
            List<Integer> domains,
            List<String> specialties,
            String mode,
            String location) {}

    record Speaker(String name, String role) {}

    record Shelf(String slug, String title, String summary) {}

    record Item(
            String title,
            String summary,
            String kind,
            String url,
            String collection,
            String audience,
            String source,
            String validFor,
            int reviewedMonthsAgo,
            int reviewEveryMonths,
            List<String> keywords) {}

    /** Steps under each part's name; {@code resource} is the title of one in the library. */
    record Route(String title, String summary, List<Part> parts) {}

    record Part(String name, List<Step> steps) {}

    record Step(String title, String detail, String resource, String theme) {

        String kind() {
            return resource != null ? "resource" : theme != null ? "session" : "task";
        }
    }

    record Activity(String title, int minutes, String scope, String nature, List<Integer> domains) {}

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ExampleContent() {}

    static People people() {
        return read("people", new TypeReference<>() {});
    }

    static List<Session> sessions() {
        return read("sessions", new TypeReference<>() {});
    }

    static List<Shelf> shelves() {
        return read("collections", new TypeReference<>() {});
    }

    static List<Item> items() {
        return read("library", new TypeReference<>() {});
    }

    static List<Route> pathways() {
        return read("pathways", new TypeReference<>() {});
    }

    static List<Activity> activities() {
        return read("cpd", new TypeReference<>() {});
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = ExampleContent.class.getResourceAsStream("/example/" + name + ".json")) {
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
