package org.ledhub.start;

/** A reason not to start, in words for whoever runs the hub, with the exit code to leave. */
public class StartRefused extends RuntimeException {
    static final int UNUSABLE_SETTINGS = 78; // sysexits.h EX_CONFIG
    static final int NOT_AVAILABLE = 75; // sysexits.h EX_TEMPFAIL: free the port or folder and try again

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    StartRefused(int exitCode, String reason) {
        super(reason);
        this.exitCode = exitCode;
    }

    StartRefused(String reason, Throwable cause) {
        super(reason, cause);
        this.exitCode = 1;
    }

    int exitCode() {
        return exitCode;
    }
}
