package org.ledhub.library;

import org.ledhub.shared.Refusal;

final class NotChecked extends Refusal {

    private static final long serialVersionUID = 1;

    NotChecked() {
        super(
                409,
                "file-not-checked",
                "This file is being checked",
                "The virus scanner has not looked at it yet. Try again in some minutes.");
    }
}
