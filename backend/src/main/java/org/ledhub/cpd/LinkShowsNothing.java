package org.ledhub.cpd;

import org.ledhub.shared.Refusal;

/** Wrong, expired or ended: the answer is the same. */
final class LinkShowsNothing extends Refusal {

    private static final long serialVersionUID = 1;

    LinkShowsNothing() {
        super(
                404,
                "link-shows-nothing",
                "This link shows nothing",
                "Check that all of it was copied. It may have expired or been ended: ask the doctor for a new one.");
    }
}
