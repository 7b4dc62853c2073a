package org.ledhub.cpd;

import org.ledhub.shared.Refusal;

final class FromAttendance extends Refusal {

    private static final long serialVersionUID = 1;

    FromAttendance() {
        super(
                409,
                "from-attendance",
                "This record comes from a register",
                "It follows the register. Ask your education team to correct the register if it is wrong.");
    }
}
