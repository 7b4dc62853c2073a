package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.ledhub.files.FileStore;
import org.ledhub.files.FilesAway;
import org.ledhub.files.ReceivedFile;
import org.ledhub.files.Reception;

/** Takes in a file as evidence. No transaction waits for bytes; what stops between is swept away by {@link EvidenceKeeper}. */
@ApplicationScoped
class EvidenceFiles {

    private final EvidenceFiling filing;
    private final Reception reception;
    private final FileStore store;

    EvidenceFiles(EvidenceFiling filing, Reception reception, FileStore store) {
        this.filing = filing;
        this.reception = reception;
        this.store = store;
    }

    EvidenceResponse add(UUID recordId, String name, InputStream body) {
        filing.expect(recordId);
        try (ReceivedFile received = reception.receive(name, body)) {
            Evidence noted = filing.note(recordId, received);
            store.put(noted.storedAs(), received.path());
            return filing.give(recordId, noted.id, received.isScanned());
        } catch (IOException e) {
            throw FilesAway.because(e);
        }
    }
}
