package org.ledhub.notifications;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a mail says, before it is text or HTML.
 *
 * @param facts label and value, in the order in which they are read
 * @param link to a page, which changes nothing until somebody selects a button there: scanners of mail open every link
 */
record Letter(String subject, String opening, List<Map.Entry<String, String>> facts, String closing, String link) {

    Letter beginningWith(String sentence) {
        return new Letter(subject, sentence + " " + opening, facts, closing, link);
    }

    String text() {
        String lines = facts.stream()
                .map(fact -> fact.getKey() + ": " + oneLine(fact.getValue()))
                .collect(Collectors.joining("\n"));
        return opening + "\n\n" + lines + "\n\n" + closing + "\n\n" + link + "\n";
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ");
    }
}
