package org.ledhub.shared;

/** An answer whose thing can be changed with If-Match. The version travels in the ETag, not in the body. */
public interface Versioned {

    long version();
}
