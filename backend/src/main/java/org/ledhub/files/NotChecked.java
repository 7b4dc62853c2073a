package org.ledhub.files;

import org.ledhub.shared.Refusal;

/** A file that the virus scanner has not looked at is given to nobody. */
public final class NotChecked extends Refusal {

    private static final long serialVersionUID = 1;

    public NotChecked() {
        super(
                409,
                "file-not-checked",
                "This file is being checked",
                "The virus scanner has not looked at it yet. Try again in some minutes.");
    }
}
