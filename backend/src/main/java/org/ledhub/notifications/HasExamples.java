package org.ledhub.notifications;

import java.util.List;

/** Writes mail, and shows it before anybody gets it. */
interface HasExamples {

    /** At least one of each kind that it writes. */
    List<EmailExample> examples();
}
