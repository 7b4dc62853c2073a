package org.ledhub.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The Atom feed, read as any XML is. */
@QuarkusTest
class LibraryFeedTest extends HubTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private String code;
    private UUID sepsis;
    private UUID fluids;

    @BeforeEach
    void twoPublicResources() {
        trust = given.aTrust();
        given.aShelf(trust, "shelf");
        sepsis = given.aResource(trust, "shelf", "Sepsis & <shock>", "Six things", "");
        fluids = given.aResource(trust, "shelf", "Fluids", "", "");
        code = QuarkusTransaction.requiringNew()
                .call(() -> rows.first("select code from trust where id = ?", trust)
                        .getFirst()
                        .toString());
        change("update resource set changed_at = now() - interval '1 day' where id = ?", fluids);
    }

    @Test
    void hasWhatIsPublicTheLatestChangeFirst() throws Exception {
        Document feed = read(feed());
        assertEquals(
                List.of("urn:uuid:" + sepsis, "urn:uuid:" + fluids),
                texts(feed, "id").subList(1, 3));
        assertEquals(List.of("Sepsis & <shock>", "Fluids"), texts(feed, "title").subList(1, 3));
        assertTrue(feed().asString().contains("/library/" + sepsis));
        change("update resource set changed_at = now() + interval '1 minute' where id = ?", fluids);
        assertEquals("Fluids", texts(read(feed()), "title").get(1));
    }

    @Test
    void aLogInThatHasEndedDoesNotMatter() {
        Client doctor = given.aDoctor(trust);
        doctor.calls().delete("/log-in/session").then().statusCode(204);
        doctor.wronglyCalls().get("/me").then().statusCode(401);
        doctor.calls().get("/feeds/library.atom").then().statusCode(200);
    }

    @Test
    void hasNothingElse() throws Exception {
        UUID elsewhere = given.aTrust();
        given.aShelf(elsewhere, "shelf");
        given.aResource(elsewhere, "shelf", "Another trust's", "", "");
        change("update resource set audience = 'led' where id = ?", fluids);
        assertEquals(List.of("LED Hub: the library", "Sepsis & <shock>"), texts(read(feed()), "title"));
        change("update resource set state = 'draft' where id = ?", sepsis);
        assertEquals(List.of("LED Hub: the library"), texts(read(feed()), "title"));
    }

    /** What somebody may read more than others is not in it either. */
    @Test
    void isTheSameForWhoIsLoggedIn() {
        change("update resource set audience = 'led' where id = ?", fluids);
        Client doctor = given.aDoctor(trust);
        assertEquals(
                feed().asString(),
                doctor.calls()
                        .queryParam("trust", code)
                        .get("/feeds/library.atom")
                        .asString());
    }

    @Test
    void hasTheLatestFifty() throws Exception {
        IntStream.range(0, 51).forEach(i -> given.aResource(trust, "shelf", "More " + i, "", ""));
        assertEquals(50, read(feed()).getElementsByTagNameNS(ATOM, "entry").getLength());
    }

    @Test
    void isNotSentAgainWhenNothingIsNew() {
        String tag = feed().header("ETag");
        Client.nobodyCalls()
                .queryParam("trust", code)
                .header("If-None-Match", tag)
                .get("/feeds/library.atom")
                .then()
                .statusCode(304);
        change("update resource set title = 'Fluids today', changed_at = now() where id = ?", fluids);
        Client.nobodyCalls()
                .queryParam("trust", code)
                .header("If-None-Match", tag)
                .get("/feeds/library.atom")
                .then()
                .statusCode(200);
    }

    @Test
    void hasAShortAddressOfTheSiteItself() throws Exception {
        Response feed = RestAssured.given().queryParam("trust", code).get("/feeds/library.atom");
        assertEquals(200, feed.statusCode());
        assertTrue(feed.contentType().startsWith("application/atom+xml"), feed.contentType());
        assertEquals(3, texts(read(feed), "title").size());
        assertEquals(
                400,
                RestAssured.given()
                        .queryParam("trust", "?")
                        .get("/feeds/library.atom")
                        .statusCode());
    }

    private Response feed() {
        return Client.nobodyCalls().queryParam("trust", code).get("/feeds/library.atom");
    }

    private static Document read(Response feed) throws Exception {
        assertEquals(200, feed.statusCode());
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(feed.asString())));
    }

    private static List<String> texts(Document feed, String element) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private void change(String statement, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            assertEquals(1, rows.add(statement, id));
        });
    }
}
