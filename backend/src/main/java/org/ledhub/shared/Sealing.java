package org.ledhub.shared;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Seals confidential text (AEAD, Google Tink) with a key that lives outside the database. {@code boundTo} names the row, the
 * people and the field: sealed text moved anywhere else does not open.
 */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);

    // Lengths are rounded up to this, so that a length does not tell one answer from another.
    private static final int PADDING = 64;

    private final Path keyset;
    private volatile Keys keys;

    private record Keys(String content, Aead aead, Set<Integer> ids) {}

    Sealing(@ConfigProperty(name = "ledhub.sealing.keyset") Path keyset) throws IOException, GeneralSecurityException {
        this.keyset = keyset;
        this.keys = read();
    }

    /**
     * A key that the operator adds or takes into use is taken up without a restart. A file that is gone takes nothing away: the hub goes on
     * with the keys that it has, and starts no more.
     */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() throws IOException, GeneralSecurityException {
        if (Files.notExists(keyset)) {
            LOG.errorf(
                    "%s is gone. Put it back: this hub goes on with the keys that it has, and cannot start without",
                    keyset);
        } else if (!Files.readString(keyset).equals(keys.content)) {
            keys = read();
        }
    }

    private Keys read() throws IOException, GeneralSecurityException {
        String content = Files.readString(keyset);
        KeysetHandle handle =
                TinkJsonProtoKeysetFormat.parseKeyset(content, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        Set<Integer> ids = IntStream.range(0, handle.size())
                .mapToObj(each -> handle.getAt(each).getId())
                .collect(Collectors.toSet());
        return new Keys(content, handle.getPrimitive(AeadConfig2026.get(), Aead.class), ids);
    }

    public byte[] seal(String text, String boundTo) {
        if (text == null) {
            return null;
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(plain, (plain.length / PADDING + 1) * PADDING);
        padded[plain.length] = 1;
        try {
            return keys.aead.encrypt(padded, boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    public String open(byte[] sealed, String boundTo) {
        if (sealed == null) {
            return null;
        }
        try {
            return unsealed(sealed, boundTo);
        } catch (GeneralSecurityException e) {
            if (!keys.ids.contains(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt())) {
                throw new KeyAway();
            }
            throw new IllegalStateException("Sealed text does not open: it was changed, or moved from its row", e);
        }
    }

    /** For what comes from outside and says that it was sealed here: empty when that is not so. */
    public Optional<String> openIfOurs(byte[] given, String boundTo) {
        try {
            return Optional.of(unsealed(given, boundTo));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private String unsealed(byte[] sealed, String boundTo) throws GeneralSecurityException {
        byte[] padded = keys.aead.decrypt(sealed, boundTo.getBytes(StandardCharsets.UTF_8));
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    /** The key is not with this hub, so nothing can be shown; never something else in its place. */
    private static final class KeyAway extends Refusal {

        private static final long serialVersionUID = 1;

        private KeyAway() {
            super(
                    503,
                    "key-away",
                    "This text cannot be opened for the moment",
                    "The key that it is sealed with is not with the hub. Tell whoever runs it; nothing is lost.");
        }
    }
}
