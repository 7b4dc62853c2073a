package org.ledhub.start;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The keys outside the database: one signs log-in tokens (ES256), one seals confidential text (Tink AEAD), and some sign badges (RS256). */
record Keys(Path folder) {

    /** Marks keys made for a trial, so that production can refuse them. */
    static final String TRIAL = "trial";

    Path signing() {
        return folder.resolve("signing.jwk");
    }

    Path sealing() {
        return folder.resolve("sealing.json");
    }

    BadgeKeyFile badges() {
        return new BadgeKeyFile(folder.resolve("badges.jwks"));
    }

    Map<String, String> properties() {
        return Map.of(
                "mp.jwt.verify.publickey.location", signing().toUri().toString(),
                "smallrye.jwt.sign.key.location", signing().toUri().toString(),
                "ledhub.sealing.keyset", sealing().toString(),
                "ledhub.badges.keys", badges().path().toString());
    }

    /** Never overwrites: a lost sealing key is lost text. */
    void generateMissing(String purpose) {
        try {
            PrivateFile.folder(folder);
            if (Files.notExists(signing())) {
                PrivateFile.write(signing(), newSigningKey(purpose));
            }
            if (Files.notExists(sealing())) {
                PrivateFile.write(sealing(), newSealingKey());
            }
            badges().generateIfMissing(purpose);
        } catch (IOException | JoseException | GeneralSecurityException e) {
            throw new StartRefused("The keys could not be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Path file : List.of(signing(), sealing(), badges().path())) {
            if (!Files.isReadable(file)) {
                problems.add("LEDHUB_KEYS must be a folder holding " + file.getFileName() + ", and " + file
                        + " cannot be read.");
            } else {
                addContentProblems(file, problems);
            }
        }
        return problems;
    }

    private void addContentProblems(Path file, List<String> problems) {
        try {
            if (PrivateFile.isOpenToOthers(file)) {
                problems.add(file + " can be read by other accounts: chmod 600 it.");
            }
            if (file.equals(signing())) {
                addSigningProblems(problems);
            } else if (file.equals(sealing())) {
                readSealingKey();
            } else {
                badges().addProblems(problems);
            }
        } catch (IOException | JoseException | GeneralSecurityException e) {
            problems.add(file + " does not hold a usable key.");
        }
    }

    private void addSigningProblems(List<String> problems) throws IOException, JoseException {
        if (!(JsonWebKey.Factory.newJwk(Files.readString(signing())) instanceof EllipticCurveJsonWebKey key)
                || !EllipticCurves.P_256.equals(key.getCurveName())
                || key.getEcPrivateKey() == null
                || key.getKeyId() == null) {
            problems.add(signing() + " must be a private P-256 key with a kid, for ES256.");
        } else if (key.getKeyId().startsWith(TRIAL)) {
            problems.add(signing() + " was made for a trial: make keys for this hub.");
        }
    }

    /** Hubs that run take it up by themselves, so that each can open what the others will seal with it. */
    void addSealingKey() {
        rewriteSealing(keys -> keys.addEntry(
                KeysetHandle.importKey(newSealingKeys().getPrimary().getKey())));
    }

    /** From now on, hubs that run seal with the key that was added last. Older ones still open what they sealed. */
    void useNewestSealingKey() {
        rewriteSealing(keys -> keys.getAt(keys.size() - 1).makePrimary());
    }

    KeysetHandle sealingKeys() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(sealing()), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused(sealing() + " does not hold usable keys: " + e.getMessage(), e);
        }
    }

    private interface Change {

        void make(KeysetHandle.Builder keys) throws GeneralSecurityException;
    }

    private void rewriteSealing(Change change) {
        try {
            KeysetHandle.Builder keys = KeysetHandle.newBuilder(sealingKeys());
            change.make(keys);
            PrivateFile.write(sealing(), written(keys.build()));
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused(sealing() + " could not be changed: " + e.getMessage(), e);
        }
    }

    private void readSealingKey() throws IOException, GeneralSecurityException {
        TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(sealing()), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    private static String newSigningKey(String purpose) throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(purpose + "-" + UUID.randomUUID());
        key.setAlgorithm("ES256");
        key.setUse("sig");
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static String newSealingKey() throws GeneralSecurityException {
        return written(newSealingKeys());
    }

    private static KeysetHandle newSealingKeys() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    }

    private static String written(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }
}
