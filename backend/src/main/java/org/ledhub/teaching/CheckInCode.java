package org.ledhub.teaching;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the screen: six letters and digits that cannot be mistaken for each other, new every two minutes, made from the
 * session's secret and the time, so that it is stored nowhere.
 */
record CheckInCode(String letters, Instant validUntil) {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final int BITS = 5;
    private static final Duration TURN = Duration.ofMinutes(2);
    /** The code before stays good: a phone has to be found and unlocked. */
    private static final int GOOD_TURNS = 2;
    /** As long as a code is recognised as one that was right. */
    private static final int KNOWN_TURNS = 45;

    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static CheckInCode at(Instant now, byte[] secret) {
        long turn = turn(now);
        return new CheckInCode(letters(turn, secret), Instant.ofEpochSecond((turn + 1) * TURN.toSeconds()));
    }

    /** Which turn of the screen showed it; empty for a code that was not on this screen, or too long ago. */
    static OptionalLong turnOf(String typed, Instant now, byte[] secret) {
        String code = typed.toUpperCase(Locale.ROOT);
        long turn = turn(now);
        return LongStream.rangeClosed(turn - KNOWN_TURNS, turn)
                .filter(each -> letters(each, secret).equals(code))
                .max();
    }

    static boolean isGoodAt(Instant now, long turn) {
        return turn > turn(now) - GOOD_TURNS;
    }

    private static long turn(Instant now) {
        return now.getEpochSecond() / TURN.toSeconds();
    }

    private static String letters(long turn, byte[] secret) {
        long bits = ByteBuffer.wrap(mac(turn, secret)).getLong();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        return code.toString();
    }

    private static byte[] mac(long turn, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(turn).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
