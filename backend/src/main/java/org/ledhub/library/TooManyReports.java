package org.ledhub.library;

import org.ledhub.shared.Refusal;

final class TooManyReports extends Refusal {

    private static final long serialVersionUID = 1;

    TooManyReports() {
        super(
                409,
                "too-many-reports",
                "You have told us twenty things already",
                "Wait until the education team has answered one of them.");
    }
}
