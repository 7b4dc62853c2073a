package org.ledhub.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;

@QuarkusTest
class PdfPressTest extends HubTest {

    private static final String PAGE = """
            {#include paper}{#title}A letter for {name}{/title}
            <h1>For {name}</h1><h2>Facts</h2>
            <table><thead><tr><th scope="col">Fact</th></tr></thead><tbody><tr><td>Zażółć ąÇßé</td></tr></tbody></table>
            <ul><li>One</li></ul>{/include}
            """;

    @Inject
    PdfPress press;

    @Inject
    Engine templates;

    @Test
    void whatIsPrintedCanBeReadBackAndHeard() {
        PdfFile file = PdfFile.of(press.print(letter("Dr O'Brien <script> & Łucja")));
        assertEquals("A letter for Dr O'Brien <script> & Łucja", file.title());
        assertEquals("en-GB", file.language());
        assertTrue(file.marked());
        for (String words : new String[] {"For Dr O'Brien <script> & Łucja", "Zażółć ąÇßé", "Page 1 of 1"}) {
            assertTrue(file.text().contains(words), file.text());
        }
        for (String tag : new String[] {"H1", "H2", "Table", "TH", "TD", "L", "LI"}) {
            assertTrue(file.tags().contains(tag), tag + " in " + file.tags());
        }
        assertFalse(file.fonts().isEmpty());
        assertTrue(file.fonts().stream().allMatch(PdfFile.Face::embedded), file.fonts()::toString);
        assertTrue(file.fonts().stream().allMatch(each -> each.name().contains("DejaVuSans")), file.fonts()::toString);
    }

    @Test
    void theJudgeOfPdfUaFindsNoBarrierAndWouldFindOne() {
        assertEquals(List.of(), PdfFile.barriers(press.print(letter("Anybody"))));
        byte[] untitled = press.print("<html><head></head><body><p>No language, no title</p></body></html>");
        assertFalse(PdfFile.barriers(untitled).isEmpty());
    }

    @Test
    void fetchesNothing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            asked.incrementAndGet();
            request.sendResponseHeaders(404, -1);
            request.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            String html = templates
                    .parse("{#include paper}<p><img src='" + address + "/a.png' alt='a'/>"
                            + "<img src='file:///etc/hostname' alt='b'/></p>{/include}")
                    .render();
            press.print(html.replace("<style>", "<link rel='stylesheet' href='" + address + "/a.css'/><style>"));
        } finally {
            server.stop(0);
        }
        assertEquals(0, asked.get());
    }

    @Test
    void doesNotPrintInsideATransaction() {
        String html = letter("Anybody");
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> press.print(html)));
    }

    private String letter(String name) {
        return templates
                .parse(PAGE, new Variant(Locale.UK, "text/html", "UTF-8"))
                .data("name", name)
                .render();
    }
}
