package org.ledhub.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which parts of a whole may be told when the whole is told as well. With the parts of few doctors others are hidden that make at least
 * nine together: whatever of one to four a hidden part is taken for, the rest still adds up. Where nothing can cover for the few, no part
 * is told.
 *
 * @param tellsWhole that the whole itself is not of few, nor so small that it would tell of one of its hidden parts
 * @param hidden by name
 */
record Disclosure(boolean tellsWhole, Set<String> hidden) {

    private static final int COVER = 9;

    /** @param parts those first that are to be given up first; the same in every term, or several terms together would tell little */
    static Disclosure of(Part whole, List<Part> parts) {
        List<Integer> atRisk = IntStream.range(0, whole.counts().size())
                .filter(which -> parts.stream().anyMatch(part -> part.isOfFew(which)))
                .boxed()
                .toList();
        boolean tellsWhole = !whole.isOfFew() && atRisk.stream().allMatch(which -> whole.times(which) >= COVER);
        List<Part> cover = cover(parts, atRisk);
        Predicate<Part> isHidden = covers(cover, atRisk) ? part -> part.isOfFew() || cover.contains(part) : _ -> true;
        return new Disclosure(
                tellsWhole, parts.stream().filter(isHidden).map(Part::name).collect(Collectors.toSet()));
    }

    boolean tells(String name) {
        return tellsWhole && !hidden.contains(name);
    }

    private static List<Part> cover(List<Part> parts, List<Integer> atRisk) {
        List<Part> cover = new ArrayList<>();
        for (Part part : parts) {
            boolean helps = !part.isOfFew() && atRisk.stream().anyMatch(which -> part.times(which) > 0);
            if (helps && !covers(cover, atRisk)) {
                cover.add(part);
            }
        }
        return cover;
    }

    private static boolean covers(List<Part> cover, List<Integer> atRisk) {
        return atRisk.stream()
                .allMatch(which ->
                        cover.stream().mapToInt(part -> part.times(which)).sum() >= COVER);
    }
}
