package org.cuepoint.catalog.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was odd about an export, in sentences; at most {@value #MOST} of them and one that counts the rest. */
final class Notes {

    private static final int MOST = 20;

    private final List<String> sentences = new ArrayList<>();
    private long more;

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    /** Adds a sentence about a number of things unless the number is 0. */
    void addCount(long count, String ofOne, String ofMany) {
        if (count == 1) {
            add(ofOne);
        } else if (count > 1) {
            add(String.format(Locale.ROOT, ofMany, count));
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add(String.format(Locale.ROOT, "There are %,d more notes like these.", more));
        }
        return all;
    }
}
