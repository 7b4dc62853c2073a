package org.ledhub.identity;

import org.ledhub.shared.Refusal;

/** Wrong, used, too old, tried too often, or nobody's: the answer is the same. */
final class CodeWrong extends Refusal {

    private static final long serialVersionUID = 1;

    CodeWrong() {
        super(
                401,
                "code-wrong",
                "That code did not work",
                "Check the code, or ask for a new one. A code works once, for 15 minutes.");
    }
}
