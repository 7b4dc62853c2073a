package org.ledhub.teaching;

import org.ledhub.shared.Refusal;

final class FeedbackRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private FeedbackRefused(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static FeedbackRefused notOver() {
        return new FeedbackRefused("not-over-yet", "The session is not over", "Give feedback when it has ended.");
    }

    static FeedbackRefused closed() {
        return new FeedbackRefused(
                "feedback-closed", "Feedback is closed", "The time to give feedback on this session has passed.");
    }

    static FeedbackRefused notPresent() {
        return new FeedbackRefused(
                "not-present", "You are not on the register", "If you were there, ask your education team to add you.");
    }

    static FeedbackRefused given() {
        return new FeedbackRefused(
                "feedback-given",
                "You have given feedback already",
                "Nobody can find yours among the others, so it cannot be changed.");
    }
}
