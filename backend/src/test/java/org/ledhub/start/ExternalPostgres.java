package org.ledhub.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL that the hub did not start and does not stop, as in production, with keys made for it. */
public final class ExternalPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final Keys keys;

    public ExternalPostgres(Path path) {
        folder = DataFolder.hold(path);
        postgres = EmbeddedPostgres.startIn(folder.path());
        keys = new Keys(path.resolve("keys"));
        keys.generateMissing("test");
    }

    /** How a production hub is told of it. */
    public Map<String, String> settings() {
        Database database = postgres.database();
        return Map.of(
                "LEDHUB_DATABASE_URL", database.url(),
                "LEDHUB_DATABASE_USER", database.application().user(),
                "LEDHUB_DATABASE_PASSWORD", database.application().password(),
                "LEDHUB_DATABASE_OWNER", database.owner().user(),
                "LEDHUB_DATABASE_OWNER_PASSWORD", database.owner().password(),
                "LEDHUB_KEYS", keys.folder().toString());
    }

    @Override
    public void close() {
        postgres.stop();
        try {
            folder.letGo();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
