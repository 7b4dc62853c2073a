package org.ledhub.teaching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Everything that was said of one session, in no order. New answers are held back until five of them can be shown together, and fewer are
 * never shown: who compares two summaries must not be able to tell one answer apart.
 */
record FeedbackAnswers(List<GiveFeedback> shown, List<GiveFeedback> held) {

    static final int FEWEST = 5;

    static FeedbackAnswers none() {
        return new FeedbackAnswers(List.of(), List.of());
    }

    FeedbackAnswers with(GiveFeedback answer, RandomGenerator random) {
        List<GiveFeedback> waiting = shuffled(held, List.of(answer), random);
        return waiting.size() < FEWEST
                ? new FeedbackAnswers(shown, waiting)
                : new FeedbackAnswers(shuffled(shown, waiting, random), List.of());
    }

    private static List<GiveFeedback> shuffled(
            List<GiveFeedback> some, List<GiveFeedback> more, RandomGenerator random) {
        List<GiveFeedback> all = new ArrayList<>(some);
        all.addAll(more);
        Collections.shuffle(all, random);
        return List.copyOf(all);
    }
}
