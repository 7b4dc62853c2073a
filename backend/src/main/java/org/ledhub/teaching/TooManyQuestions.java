package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class TooManyQuestions extends Refusal {

    private static final long serialVersionUID = 1;

    TooManyQuestions() {
        super(409, "too-many-questions", "You have asked five questions", "Take one back before you ask another.");
    }
}
