package org.ledhub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has come in whole and was looked at. It lies on this machine until it is closed.
 *
 * @param name as its sender called it, to be shown and never used as a path
 * @param bytes its length
 * @param sha256 of all its bytes
 * @param isScanned false while the virus scanner does not answer: then nobody is given it yet
 */
public record ReceivedFile(Path path, String name, FileType type, long bytes, byte[] sha256, boolean isScanned)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
