package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ledhub.shared.Page;

/** The shelves of the library. */
@ApplicationScoped
class Collections {

    private final Readers readers;

    Collections(Readers readers) {
        this.readers = readers;
    }

    /** Somebody without a log-in sees no empty shelves: those hold what is not for them. */
    @Transactional
    Page<CollectionResponse> list(String trust) {
        boolean isStranger = readers.letIn(trust);
        return Page.whole(ShelfCollection.inOrder().stream()
                .filter(each -> !isStranger || each.resources() > 0)
                .toList());
    }
}
