package org.ledhub.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page round Swagger UI: as whoever is logged in, and without a script in the page itself, which its policy would have to allow. */
@ApplicationScoped
class DocsPage {

    private static final String DOCS = "/api/docs/";
    /** After every filter, before Swagger UI's own page. */
    private static final int FIRST = 1;

    void register(@Observes Router router) {
        Buffer page = read("index.html");
        for (String address : new String[] {"/api/docs", DOCS, DOCS + "index.html"}) {
            serve(router, address, "text/html;charset=utf-8", page);
        }
        serve(router, DOCS + "hub.js", "text/javascript;charset=utf-8", read("hub.js"));
        serve(router, DOCS + "hub.css", "text/css;charset=utf-8", read("hub.css"));
    }

    private static void serve(Router router, String path, String type, Buffer content) {
        router.get(path).order(FIRST).handler(request -> answer(request, type, content));
    }

    private static void answer(RoutingContext request, String type, Buffer content) {
        request.response().putHeader("Content-Type", type).end(content);
    }

    private static Buffer read(String name) {
        try (InputStream file = DocsPage.class.getResourceAsStream("/docs/" + name)) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
