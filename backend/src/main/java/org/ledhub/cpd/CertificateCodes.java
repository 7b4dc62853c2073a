package org.ledhub.cpd;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Letters and digits that nobody guesses, and that can be read out: no I, L, O or U (Crockford's base 32). */
final class CertificateCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 20;
    private static final int NUMBER = 8;

    private CertificateCodes() {}

    /** 100 bits: who has it has the paper. */
    static String code() {
        return random(CODE);
    }

    static String number(int year) {
        return "CPD-" + year + "-" + random(NUMBER);
    }

    static String random(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
