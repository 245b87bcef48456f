package org.cuepoint.crash.internal.support;

import java.util.Comparator;

/** File names in an order that people expect: {@code a.log}, {@code a.log.2}, {@code a.log.10}, {@code a-2.log}. */
final class FileNames {

    /** The order: digits by their number, a dot before all other signs. */
    static final Comparator<String> ORDER = FileNames::compare;

    private FileNames() {
    }

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int end = digits(one, i);
            int otherEnd = digits(other, j);
            int order;
            if (end > i && otherEnd > j) {
                order = number(one.substring(i, end), other.substring(j, otherEnd));
                i = end;
                j = otherEnd;
            } else {
                order = Integer.compare(rank(one.charAt(i)), rank(other.charAt(j)));
                i++;
                j++;
            }
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(one.length() - i, other.length() - j);
        return order == 0 ? one.compareTo(other) : order;
    }

    private static int rank(char c) {
        return c == '.' ? 0 : c + 1;
    }

    private static int digits(String name, int from) {
        int end = from;
        while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int number(String one, String other) {
        String a = one.replaceFirst("^0+", "");
        String b = other.replaceFirst("^0+", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }
}
