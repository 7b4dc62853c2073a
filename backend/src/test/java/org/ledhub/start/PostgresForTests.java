package org.ledhub.start;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL for {@code @QuarkusTest}: the server is kept in target/, its database is new for each run. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private DataFolder folder;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        folder = DataFolder.hold(Path.of("target", "hub-for-tests").toAbsolutePath());
        postgres = EmbeddedPostgres.startIn(folder.path());
        postgres.emptyDatabase();
        Keys keys = new Keys(folder.path().resolve("keys"));
        keys.generateMissing(Keys.TRIAL);
        Map<String, String> config = new HashMap<>(postgres.database().properties());
        config.putAll(keys.properties());
        config.put("ledhub.data", folder.path().toString());
        return config;
    }

    @Override
    public void stop() {
        postgres.stop();
        try {
            folder.letGo();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
