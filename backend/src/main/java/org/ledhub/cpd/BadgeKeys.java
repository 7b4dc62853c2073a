package org.ledhub.cpd;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** The keys of badges: the first signs, and the public half of each stays published for what it has signed. */
@ApplicationScoped
class BadgeKeys {

    private static final Logger LOG = Logger.getLogger(BadgeKeys.class);

    private final Path file;
    private volatile List<JsonWebKey> keys;

    BadgeKeys(@ConfigProperty(name = "ledhub.badges.keys") Path file) throws IOException, JoseException {
        this.file = file;
        this.keys = read();
    }

    /** A key that the operator adds or takes into use is taken up without a restart. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() throws IOException, JoseException {
        if (Files.exists(file)) {
            keys = read();
        } else {
            LOG.errorf(
                    "%s is gone. Put it back: this hub goes on with the keys that it has, and cannot start without",
                    file);
        }
    }

    RsaJsonWebKey signing() {
        return (RsaJsonWebKey) keys.getFirst();
    }

    List<Map<String, Object>> published() {
        return keys.stream().map(BadgeKeys::publicHalf).toList();
    }

    Optional<Map<String, Object>> published(String id) {
        return keys.stream()
                .filter(each -> each.getKeyId().equals(id))
                .map(BadgeKeys::publicHalf)
                .findFirst();
    }

    private static Map<String, Object> publicHalf(JsonWebKey key) {
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    private List<JsonWebKey> read() throws IOException, JoseException {
        return List.copyOf(new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
    }
}
