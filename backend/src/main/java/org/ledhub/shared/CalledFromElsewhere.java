package org.ledhub.shared;

/** A system calls from an address that is not on its list. */
final class CalledFromElsewhere extends Refusal {

    private static final long serialVersionUID = 1;

    CalledFromElsewhere() {
        super(
                403,
                "called-from-elsewhere",
                "This client may not be used from your address",
                "Ask your education team to add the address to those that it may call from.");
    }
}
