package org.cuepoint.catalog.library;

/** Names from outside inside our sentences. */
final class Quoted {

    private static final int LONGEST = 120;

    private Quoted() {
    }

    /**
     * The name between quotation marks, harmless on a terminal and in a label: characters that would move the cursor,
     * break the line or turn the direction of the text around it are replaced by {@code U+FFFD}, and a long name is
     * cut.
     */
    static String name(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().limit(LONGEST).map(c -> isHarmful(c) ? 0xFFFD : c).forEach(text::appendCodePoint);
        if (name.codePointCount(0, name.length()) > LONGEST) {
            text.append('…');
        }
        return text.append('"').toString();
    }

    private static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // embeddings, overrides and isolates; the joiners that emoji and Persian need are of the same type and stay
            default -> codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        };
    }
}
