package org.ledhub.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an operator does with the keys of badges of the hub under test. */
public record BadgeKeysOfTests(Path path) {

    public void add() {
        new BadgeKeyFile(path).add();
    }

    public void useNewest() {
        new BadgeKeyFile(path).useNewest();
    }

    /** @return what was there */
    public String content() throws IOException {
        return Files.readString(path);
    }

    public void putBack(String content) throws IOException {
        PrivateFile.write(path, content);
    }
}
