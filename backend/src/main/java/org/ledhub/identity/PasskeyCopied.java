package org.ledhub.identity;

/** Genuine, but with a signature count that the device has had before: there may be two of it. Never leaves this package. */
final class PasskeyCopied extends RuntimeException {

    private static final long serialVersionUID = 1;

    PasskeyCopied() {
        super("The signature count went back", null, false, false);
    }
}
