package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.ledhub.files.FileStore;
import org.ledhub.files.FilesAway;
import org.ledhub.files.ReceivedFile;
import org.ledhub.files.Reception;

/**
 * Takes in the file of a resource. No transaction waits for bytes: one looks whether the file may come, one notes that it is coming, and
 * when all of it is in the store, the last gives it to its resource. What stops between is swept away by {@link FileKeeper}.
 */
@ApplicationScoped
class ResourceFiles {

    private final Filing filing;
    private final Reception reception;
    private final FileStore store;

    ResourceFiles(Filing filing, Reception reception, FileStore store) {
        this.filing = filing;
        this.reception = reception;
        this.store = store;
    }

    ResourceResponse add(UUID resource, String name, InputStream body, String ifMatch) {
        filing.expect(resource, ifMatch);
        try (ReceivedFile received = reception.receive(name, body)) {
            ResourceFile noted = filing.note(received);
            store.put(noted.storedAs(), received.path());
            return filing.give(resource, ifMatch, noted.id, received.isScanned());
        } catch (IOException e) {
            throw FilesAway.because(e);
        }
    }
}
