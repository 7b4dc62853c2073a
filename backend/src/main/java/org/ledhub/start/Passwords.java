package org.ledhub.start;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.ledhub.shared.Secrets;

/** Random passwords of the embedded server's three roles, made once for each data folder. */
record Passwords(String superuser, String owner, String application) {

    static Passwords in(Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        if (Files.notExists(file)) {
            PrivateFile.write(file, "superuser=%s%nowner=%s%napplication=%s%n".formatted(random(), random(), random()));
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("application"));
    }

    private static String random() {
        return Secrets.next(24);
    }
}
