package org.ledhub.library;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.Paged;

/** Which of the reader's own lists, and which page of it. */
class ListMine extends Paged {

    @QueryParam("list")
    @NotNull(message = "Choose a list")
    @OneOf({"saved", "read"})
    String list;
}
