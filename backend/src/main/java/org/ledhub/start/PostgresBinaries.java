package org.ledhub.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL server that is packed inside the application. */
final class PostgresBinaries {

    /** Kept in step with postgresql-server.version in pom.xml; names the folder, so a new version unpacks anew. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private PostgresBinaries() {}

    /** The folder with bin/, lib/ and share/. A crash half way leaves only a draft that the next start clears. */
    static Path unpackedIn(Path folder) throws IOException {
        Path home = folder.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        Path draft = folder.resolve(home.getFileName() + ".new");
        Folders.delete(draft);
        try (InputStream packed = archive()) {
            unpack(packed, Files.createDirectories(draft));
        }
        return Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        List<String> names = System.getProperty("os.arch").matches("aarch64|arm64")
                ? List.of("arm_64", "arm64v8", "arm64")
                : List.of("x86_64");
        for (String architecture : names) {
            InputStream found =
                    PostgresBinaries.class.getResourceAsStream("/postgres-" + system + "-" + architecture + ".txz");
            if (found != null) {
                return found;
            }
        }
        throw new StartRefused(
                StartRefused.UNUSABLE_SETTINGS,
                "This build holds no PostgreSQL for " + system + " " + System.getProperty("os.arch")
                        + ": set LEDHUB_DATABASE_URL, or build it on this machine.");
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }
}
