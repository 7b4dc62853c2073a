package org.ledhub.teaching;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What admins and speakers see, from five answers on.
 *
 * @param answers how many are in it; null while there are fewer than five to show
 * @param until when no more can be given
 */
record FeedbackSummary(
        Integer answers,
        Instant until,
        Score useful,
        Score wellTaught,
        List<String> good,
        List<String> better,
        List<String> doDifferently) {

    /** @param counts of the scores 1 to 5, in this order */
    record Score(double average, List<Integer> counts) {

        static Score of(List<GiveFeedback> answers, ToIntFunction<GiveFeedback> score) {
            double average = answers.stream().mapToInt(score).average().orElseThrow();
            List<Integer> counts = IntStream.rangeClosed(1, 5)
                    .mapToObj(value -> (int) answers.stream()
                            .filter(each -> score.applyAsInt(each) == value)
                            .count())
                    .toList();
            return new Score(Math.round(average * 10) / 10.0, counts);
        }
    }

    static FeedbackSummary of(List<GiveFeedback> answers, Instant until) {
        if (answers.isEmpty()) {
            return new FeedbackSummary(null, until, null, null, List.of(), List.of(), List.of());
        }
        return new FeedbackSummary(
                answers.size(),
                until,
                Score.of(answers, GiveFeedback::useful),
                Score.of(answers, GiveFeedback::wellTaught),
                texts(answers, GiveFeedback::good),
                texts(answers, GiveFeedback::better),
                texts(answers, GiveFeedback::doDifferently));
    }

    /** Each question in an order of its own, so that no two texts can be told to be of one doctor. */
    private static List<String> texts(List<GiveFeedback> answers, Function<GiveFeedback, String> text) {
        return answers.stream()
                .map(text)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
