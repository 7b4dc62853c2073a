package org.ledhub.shared;

/** Missing, or not the caller's: the answer is the same. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1;

    public NotFound() {
        super(404, "not-found", "Not found", "There is nothing here that you can see. It may have been removed.");
    }
}
