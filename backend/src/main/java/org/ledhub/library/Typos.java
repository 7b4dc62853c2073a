package org.ledhub.library;

/** How people mistype a word. */
final class Typos {

    private Typos() {}

    /** True when two words differ by one letter wrong, missing or added, or by two neighbours swapped. */
    static boolean oneApart(String one, String other, int shortest) {
        if (Math.min(one.length(), other.length()) < shortest || one.equals(other)) {
            return false;
        }
        int same = sharedStart(one, other);
        String rest = one.substring(same);
        String otherRest = other.substring(same);
        return switch (rest.length() - otherRest.length()) {
            case 1 -> rest.substring(1).equals(otherRest);
            case -1 -> otherRest.substring(1).equals(rest);
            case 0 -> rest.substring(1).equals(otherRest.substring(1)) || isSwapped(rest, otherRest);
            default -> false;
        };
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }

    private static int sharedStart(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
