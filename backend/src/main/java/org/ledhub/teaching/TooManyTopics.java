package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class TooManyTopics extends Refusal {

    private static final long serialVersionUID = 1;

    TooManyTopics() {
        super(409, "too-many-topics", "You have ten topics on the list", "Take one back before you suggest another.");
    }
}
