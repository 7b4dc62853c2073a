package org.ledhub.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.Tika;

/** Whether a file is what its name says, by its bytes. Office files are archives: what is in them is looked at as well. */
@ApplicationScoped
class Inspection {

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_UNPACKED = 500L * 1024 * 1024;
    private static final int PIECE = 64 * 1024;
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private final Tika tika = new Tika();

    void inspect(ReceivedFile file) throws IOException {
        FileType type = file.type();
        // Without the name, which would decide where the bytes do not.
        String found;
        try (InputStream bytes = Files.newInputStream(file.path())) {
            found = tika.detect(bytes);
        }
        switch (type) {
            case WORD -> office(file, found, "word/document.xml");
            case SLIDES -> office(file, found, "ppt/presentation.xml");
            case SHEET -> office(file, found, "xl/workbook.xml");
            case VIDEO ->
                require(
                        type,
                        Set.of("video/mp4", "application/mp4", "video/quicktime")
                                .contains(found));
            default -> require(type, found.equals(type.mediaType()));
        }
    }

    private static void require(FileType type, boolean holds) {
        if (!holds) {
            throw FileRefused.notWhatItSays(type);
        }
    }

    private static void office(ReceivedFile file, String found, String mainPart) throws IOException {
        require(file.type(), ARCHIVES.contains(found));
        try (ZipFile archive = opened(file.path())) {
            List<ZipArchiveEntry> parts = Collections.list(archive.getEntries());
            require(file.type(), archive.getEntry("[Content_Types].xml") != null && archive.getEntry(mainPart) != null);
            parts(archive, parts);
        } catch (ZipException | IllegalArgumentException e) {
            throw FileRefused.notWhatItSays(file.type());
        }
    }

    private static ZipFile opened(Path path) throws IOException {
        return ZipFile.builder().setPath(path).get();
    }

    /** Sizes are counted while unpacking: what an archive says about itself can be wrong on purpose. */
    private static void parts(ZipFile archive, List<ZipArchiveEntry> parts) throws IOException {
        if (parts.size() > MOST_PARTS) {
            throw FileRefused.unsafe("has more parts than a document has");
        }
        long unpacked = 0;
        for (ZipArchiveEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
                throw FileRefused.unsafe("has parts that lead out of it");
            }
            if (name.endsWith("vbaproject.bin") || name.contains("activex") || name.endsWith(".exe")) {
                throw FileRefused.unsafe("has macros or programs in it");
            }
            unpacked += length(archive, part, MOST_UNPACKED - unpacked);
        }
    }

    private static long length(ZipFile archive, ZipArchiveEntry part, long most) throws IOException {
        long length = 0;
        byte[] piece = new byte[PIECE];
        try (InputStream unpacking = archive.getInputStream(part)) {
            for (int read = unpacking.read(piece); read >= 0; read = unpacking.read(piece)) {
                length += read;
                if (length > most) {
                    throw FileRefused.unsafe("unpacks to more than 500 MB");
                }
            }
        }
        return length;
    }
}
