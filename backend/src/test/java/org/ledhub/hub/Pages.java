package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list as a reader meets it, page by page. */
public final class Pages {

    private static final int MOST = 100;

    private Pages() {}

    /** Every page, from the first to the one without a next. */
    public static List<Response> of(Client reader, String list, Map<String, ?> filters) {
        List<Response> pages = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification call = reader.calls().queryParams(filters);
            if (next != null) {
                call.queryParam("cursor", next);
            }
            Response page = call.get(list);
            page.then().statusCode(200);
            pages.add(page);
            next = page.path("next");
            assertTrue(pages.size() < MOST, "the list has no end");
        } while (next != null);
        return pages;
    }

    public static List<String> idsOf(List<Response> pages) {
        return pages.stream()
                .flatMap(page -> page.jsonPath().getList("items.id", String.class).stream())
                .toList();
    }
}
