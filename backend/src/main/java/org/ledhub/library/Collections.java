package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ledhub.shared.Page;

/** The shelves of the library. */
@ApplicationScoped
class Collections {

    @Transactional
    Page<CollectionResponse> list() {
        return Page.whole(ShelfCollection.inOrder());
    }
}
