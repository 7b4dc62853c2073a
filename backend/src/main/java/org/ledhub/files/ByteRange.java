package org.ledhub.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes from the first to the last, both counted from 0; empty when the last comes before the first. */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @return null for what a server may ignore: several ranges, another unit, or nonsense */
    static ByteRange parse(String header, long length) {
        Matcher one = ONE.matcher(header.strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return null;
        }
        if (one.group(1).isEmpty()) {
            return new ByteRange(Math.max(0, length - Long.parseLong(one.group(2))), length - 1);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
        if (!one.group(2).isEmpty() && last < first) {
            return null;
        }
        return new ByteRange(first, Math.min(last, length - 1));
    }

    boolean isEmpty() {
        return last < first;
    }

    long length() {
        return last - first + 1;
    }
}
