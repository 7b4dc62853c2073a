package org.ledhub.library;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** The search whose parts are to be counted. */
class ListFacets {

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

    @QueryParam("trust")
    @Pattern(regexp = Readers.TRUST_CODE)
    String trust;

    /** Of every kind, in every collection. */
    ListResources everywhere() {
        ListResources everywhere = new ListResources();
        everywhere.q = q;
        return everywhere;
    }
}
