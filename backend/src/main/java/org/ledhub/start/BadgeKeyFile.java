package org.ledhub.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The keys of badges (RS256), as a JWK set: the first signs, and each verifies what it has signed. */
record BadgeKeyFile(Path path) {

    private static final int BITS = 3072;
    private static final int LEAST_BITS = 2048;

    void generateIfMissing(String purpose) throws IOException, JoseException {
        if (Files.notExists(path)) {
            write(List.of(newKey(purpose)));
        }
    }

    /** Published from now on by hubs that run, and not yet signing: a badge must not come before its key. */
    void add() {
        change(keys -> keys.add(newKey("hub")));
    }

    /** The key that was added last signs from now on. */
    void useNewest() {
        change(keys -> keys.addFirst(keys.removeLast()));
    }

    void addProblems(List<String> problems) throws IOException, JoseException {
        List<JsonWebKey> keys = read();
        if (keys.isEmpty() || !keys.stream().allMatch(BadgeKeyFile::isUsable)) {
            problems.add(path + " must hold private RSA keys of at least 2,048 bits, each with a kid, for RS256.");
        } else if (keys.stream().anyMatch(each -> each.getKeyId().startsWith(Keys.TRIAL))) {
            problems.add(path + " was made for a trial: make keys for this hub.");
        }
    }

    private static boolean isUsable(JsonWebKey key) {
        return key instanceof RsaJsonWebKey rsa
                && rsa.getRsaPrivateKey() != null
                && rsa.getRsaPublicKey().getModulus().bitLength() >= LEAST_BITS
                && key.getKeyId() != null;
    }

    private interface Change {

        void make(List<JsonWebKey> keys) throws JoseException;
    }

    private void change(Change change) {
        try {
            List<JsonWebKey> keys = new ArrayList<>(read());
            change.make(keys);
            write(keys);
        } catch (IOException | JoseException e) {
            throw new StartRefused(path + " could not be changed: " + e.getMessage(), e);
        }
    }

    private List<JsonWebKey> read() throws IOException, JoseException {
        return new JsonWebKeySet(Files.readString(path)).getJsonWebKeys();
    }

    private void write(List<JsonWebKey> keys) throws IOException {
        PrivateFile.write(path, new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    private static RsaJsonWebKey newKey(String purpose) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
        key.setKeyId(purpose + "-" + UUID.randomUUID());
        key.setAlgorithm("RS256");
        key.setUse("sig");
        return key;
    }
}
