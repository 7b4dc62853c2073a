package org.ledhub.library;

import java.util.ArrayList;
import java.util.List;

/** A piece of text, and whether it is what was searched for. Cut here, so that no reader has to trust any HTML. */
record Passage(String text, boolean match) {

    /** Private-use characters: no text that people write holds them. */
    static final char START = '\uE000';

    static final char STOP = '\uE001';

    /** What the contract allows; a text that matches more often goes on unmarked. */
    private static final int MOST = 60;

    private static final int LONGEST = 1000;

    static List<Passage> cut(String marked) {
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        boolean match = false;
        for (int i = 0; i <= marked.length() && passages.size() < MOST - 2; i++) {
            if (i == marked.length() || marked.charAt(i) == START || marked.charAt(i) == STOP) {
                add(passages, marked.substring(from, i), match);
                match = i < marked.length() && marked.charAt(i) == START;
                from = i + 1;
            }
        }
        if (from < marked.length()) {
            add(passages, marked.substring(from).replaceAll("[" + START + STOP + "]", ""), false);
        }
        return passages;
    }

    private static void add(List<Passage> passages, String text, boolean match) {
        int from = 0;
        while (from < text.length()) {
            int to = text.offsetByCodePoints(from, Math.min(LONGEST, text.codePointCount(from, text.length())));
            passages.add(new Passage(text.substring(from, to), match));
            from = to;
        }
    }
}
