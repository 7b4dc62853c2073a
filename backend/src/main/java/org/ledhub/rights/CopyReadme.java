package org.ledhub.rights;

import java.util.Map;
import java.util.stream.Collectors;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** Says in plain words what is in a copy, and what is not. */
final class CopyReadme {

    private static final String TEXT = """
            Everything LED Hub holds about you
            ==================================

            For %s, of %s. Made on %s.

            What is in here
            ---------------
            data.json   all of it, for other programs
            tables      the same as tables that a spreadsheet opens
            files       the files that you added to your CPD

            Keep it safe: it holds what only you can see in the hub, such as your reflections and what you wrote to your tutor.

            %s

            What is not in here, and why
            ----------------------------
            Whatever would let its finder act as you: codes, the secrets of links, and keys.
            Who somebody else is, such as who marked you in a register, and what others told you in confidence. Ask your education team.
            Numbers with which the hub only keeps its own order.
            Feedback that others read: it is held so that nothing leads from an answer to the doctor who gave it. Your own copy is in here.

            %s

            What you can do
            ---------------
            Ask your education team to correct what is wrong. You can also complain to your trust's data protection officer, and to the
            Information Commissioner's Office: https://ico.org.uk/make-a-complaint/
            """;

    private CopyReadme() {}

    static String of(DataCopy copy, DataRules rules) {
        String found = copy.tables().entrySet().stream()
                .map(each -> "tables/%s.csv: %s (%d)"
                        .formatted(
                                each.getKey(),
                                rules.all().get(each.getKey()).about(),
                                each.getValue().size()))
                .collect(Collectors.joining("\n"));
        String leftOut = rules.all().entrySet().stream()
                .filter(each -> each.getValue().leftOut() != null)
                .map(CopyReadme::reason)
                .collect(Collectors.joining("\n"));
        return TEXT.formatted(copy.name(), copy.trust(), TimeWords.day(copy.madeAt(), Time.LONDON), found, leftOut)
                .replace("\n", "\r\n");
    }

    private static String reason(Map.Entry<String, DataRule> rule) {
        return "%s: %s".formatted(rule.getKey(), rule.getValue().leftOut());
    }
}
