package org.ledhub.library;

import java.io.IOException;
import java.util.Locale;
import org.ledhub.shared.OutsideWeb;

/** What became of asking for a link. */
enum LinkAnswer {
    /** It is there; or it is there and wants to know who asks, as many sites do of whoever is not a browser. */
    FINE,
    /** Inside somebody's network, where the hub does not look. */
    NOT_ASKED,
    GONE,
    FAILING,
    NO_ANSWER,
    /** Nothing answers, so it may be the hub that is cut off. */
    UNKNOWN;

    private static final int NOT_FOUND = 404;
    private static final int REMOVED = 410;
    private static final int FIRST_OF_SERVER = 500;

    static LinkAnswer of(String address, OutsideWeb web) {
        try {
            int status = web.statusOf(address);
            if (status >= FIRST_OF_SERVER) {
                return FAILING;
            }
            return status == NOT_FOUND || status == REMOVED ? GONE : FINE;
        } catch (OutsideWeb.NotForEverybody e) {
            return NOT_ASKED;
        } catch (IOException | IllegalArgumentException e) {
            return NO_ANSWER;
        }
    }

    boolean isFine() {
        return this == FINE || this == NOT_ASKED;
    }

    /** Proves that the hub itself reaches the outside. */
    boolean isFromOutside() {
        return this == FINE || this == GONE || this == FAILING;
    }

    /** As in the contract. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
