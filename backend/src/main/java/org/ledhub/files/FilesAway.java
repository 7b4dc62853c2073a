package org.ledhub.files;

import java.io.IOException;
import org.jboss.logging.Logger;
import org.ledhub.shared.Refusal;

/** The store of files does not answer. All else of the hub goes on. */
public final class FilesAway extends Refusal {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(FilesAway.class);

    private FilesAway() {
        super(
                503,
                "files-away",
                "Files are not available for the moment",
                "The store of files does not answer. Try again in a few minutes, and tell your IT team if it lasts.");
    }

    public static FilesAway because(IOException trouble) {
        LOG.warnf("The file store did not answer: %s", trouble);
        return new FilesAway();
    }
}
