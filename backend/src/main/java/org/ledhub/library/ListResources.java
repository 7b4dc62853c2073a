package org.ledhub.library;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;
import org.ledhub.shared.PlainText;

/** Which resources, and which page of them. */
class ListResources extends Paged {

    @QueryParam("q")
    @Size(min = 1, max = 200)
    @PlainText
    String q;

    @QueryParam("collection")
    @Pattern(regexp = "[a-z0-9-]{1,60}")
    String collection;

    @QueryParam("kind")
    @OneOf({"link", "article", "document", "slides", "recording", "opportunity"})
    String kind;

    @QueryParam("audience")
    @OneOf({"public", "staff", "led"})
    String audience;

    /** For somebody without a log-in: whose public items. The hub's own trust when there is none. */
    @QueryParam("trust")
    @Pattern(regexp = Readers.TRUST_CODE)
    String trust;

    /** From its beginning, and narrowed to nothing. */
    boolean isOfWholeLibrary() {
        return cursor == null && collection == null && kind == null && audience == null;
    }
}
