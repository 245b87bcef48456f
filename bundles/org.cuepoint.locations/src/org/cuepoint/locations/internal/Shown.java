package org.cuepoint.locations.internal;

/** Makes a text from outside fit to be shown in a sentence. */
final class Shown {

    private static final int LONGEST = 120;

    private Shown() {
    }

    /** The text without control characters, cut to a length that fits into a sentence. */
    static String value(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text;
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < cut.length(); i++) {
            plain.append(Character.isISOControl(cut.charAt(i)) ? '?' : cut.charAt(i));
        }
        return plain.toString();
    }
}
