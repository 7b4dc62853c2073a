package org.ledhub.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.ClamavException;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** Asks the trust's ClamAV about a file. A hub that is told to have none lets every file through. */
@ApplicationScoped
public class FileScanner {

    enum Verdict {
        CLEAN,
        INFECTED,
        NO_ANSWER
    }

    private static final Logger LOG = Logger.getLogger(FileScanner.class);

    private final Optional<String> address;

    /** @param address host:port of clamd */
    public FileScanner(@ConfigProperty(name = "ledhub.files.scanner") Optional<String> address) {
        this.address = address;
    }

    Verdict scan(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return scan(bytes);
        } catch (IOException e) {
            LOG.warnf(
                    "A file could not be read for the scanner: %s", e.getClass().getSimpleName());
            return Verdict.NO_ANSWER;
        }
    }

    private Verdict scan(InputStream bytes) {
        if (address.isEmpty()) {
            return Verdict.CLEAN;
        }
        try {
            String[] parts = address.get().split(":");
            ScanResult result = new ClamavClient(parts[0], Integer.parseInt(parts[1])).scan(bytes);
            return result instanceof ScanResult.OK ? Verdict.CLEAN : Verdict.INFECTED;
        } catch (ClamavException e) {
            LOG.warnf("The virus scanner did not answer: %s", e.getCause() == null ? e : e.getCause());
            return Verdict.NO_ANSWER;
        }
    }

    /** @return true once the scanner has answered and found nothing; empty while it does not answer */
    public Optional<Boolean> isClean(InputStream bytes) {
        return switch (scan(bytes)) {
            case CLEAN -> Optional.of(true);
            case INFECTED -> Optional.of(false);
            case NO_ANSWER -> Optional.empty();
        };
    }
}
