package org.ledhub.files;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.Digests;

/** Takes a file in: no longer than it may be, of a kind that is known, truly of that kind, and without a virus. */
@ApplicationScoped
public class Reception {

    private static final int LONGEST_NAME = 200;
    private static final int PIECE = 64 * 1024;

    private final Path folder;
    private final Inspection inspection;
    private final FileScanner scanner;
    private final long most;
    private final long mostForVideo;

    Reception(
            @ConfigProperty(name = "ledhub.files.folder") Path folder,
            @ConfigProperty(name = "ledhub.files.most") MemorySize most,
            @ConfigProperty(name = "ledhub.files.most-for-video") MemorySize mostForVideo,
            Inspection inspection,
            FileScanner scanner) {
        this.folder = folder;
        this.inspection = inspection;
        this.scanner = scanner;
        this.most = most.asLongValue();
        this.mostForVideo = mostForVideo.asLongValue();
    }

    /** @param name as the sender calls it; its end says what it is, and the bytes have to agree */
    public ReceivedFile receive(String name, InputStream body) {
        FileType type = FileType.named(checked(name)).orElseThrow(FileRefused::unknownType);
        ReceivedFile arrived = null;
        try {
            Path path = Files.createTempFile(Files.createDirectories(folder.resolve("arriving")), "", ".part");
            arrived = new ReceivedFile(path, name.strip(), type, 0, new byte[0], false);
            ReceivedFile whole = looked(copied(arrived, body));
            arrived = null;
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (arrived != null) {
                arrived.close();
            }
        }
    }

    private ReceivedFile looked(ReceivedFile file) throws IOException {
        inspection.inspect(file);
        return switch (scanner.scan(file.path())) {
            case INFECTED -> throw FileRefused.infected();
            case CLEAN -> scanned(file, true);
            case NO_ANSWER -> scanned(file, false);
        };
    }

    private static ReceivedFile scanned(ReceivedFile file, boolean isScanned) {
        return new ReceivedFile(file.path(), file.name(), file.type(), file.bytes(), file.sha256(), isScanned);
    }

    private ReceivedFile copied(ReceivedFile file, InputStream body) throws IOException {
        long limit = file.type() == FileType.VIDEO ? mostForVideo : most;
        MessageDigest digest = Digests.sha256();
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file.path()), digest)) {
            byte[] piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                bytes += read;
                if (bytes > limit) {
                    throw FileRefused.tooLarge(limit);
                }
                out.write(piece, 0, read);
            }
        }
        if (bytes == 0) {
            throw FileRefused.empty();
        }
        return new ReceivedFile(file.path(), file.name(), file.type(), bytes, digest.digest(), false);
    }

    private static String checked(String name) {
        String stripped = name.strip();
        boolean isUsable = stripped.length() <= LONGEST_NAME
                && stripped.chars().noneMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each))
                && !stripped.startsWith(".");
        if (!isUsable) {
            throw FileRefused.badName();
        }
        return stripped;
    }
}
