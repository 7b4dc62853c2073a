package org.ledhub.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses, of letters that need no escaping in an address or a cookie. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String next(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    public static byte[] bytes(int many) {
        byte[] random = new byte[many];
        RANDOM.nextBytes(random);
        return random;
    }
}
