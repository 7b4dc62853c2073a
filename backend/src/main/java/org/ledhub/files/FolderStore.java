package org.ledhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.BoundedInputStream;

/** A folder of this machine, or one that all replicas mount. */
final class FolderStore implements FileStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Path place = place(name);
        Files.createDirectories(place.getParent());
        Path copy = Files.copy(
                file, place.resolveSibling(place.getFileName() + ".part"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        InputStream bytes = Files.newInputStream(place(name));
        bytes.skipNBytes(from);
        return BoundedInputStream.builder()
                .setInputStream(bytes)
                .setMaxCount(length)
                .get();
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        Path place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new IllegalArgumentException("A name that leads out of the folder");
        }
        return place;
    }
}
