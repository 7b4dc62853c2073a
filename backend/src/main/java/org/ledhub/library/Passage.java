package org.ledhub.library;

import java.util.ArrayList;
import java.util.List;

/** A piece of text, and whether it is what was searched for. Cut here, so that no reader has to trust any HTML. */
record Passage(String text, boolean match) {

    /** Private-use characters: no text that people write holds them. */
    static final char START = '\uE000';

    static final char STOP = '\uE001';

    static List<Passage> cut(String marked) {
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        boolean match = false;
        for (int i = 0; i <= marked.length(); i++) {
            if (i == marked.length() || marked.charAt(i) == START || marked.charAt(i) == STOP) {
                if (i > from) {
                    passages.add(new Passage(marked.substring(from, i), match));
                }
                match = i < marked.length() && marked.charAt(i) == START;
                from = i + 1;
            }
        }
        return passages;
    }
}
