package org.ledhub.shared;

/** The thing is no longer as it was read. */
final class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1;

    ChangedMeanwhile() {
        super(412, "changed-meanwhile", "Someone changed this", "Read it again, then make your change.");
    }
}
