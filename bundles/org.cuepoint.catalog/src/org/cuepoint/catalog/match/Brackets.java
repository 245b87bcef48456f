package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.List;

/** Splits a text at its outermost brackets; unbalanced ones are closed at the end. One pass, linear time. */
final class Brackets {

    private static final String OPEN = "([{\uFF08\uFF3B\u3010";
    private static final String CLOSE = ")]}\uFF09\uFF3D\u3011";

    private Brackets() {
    }

    /**
     * A piece of a text.
     *
     * @param text the piece without its brackets; brackets inside it are spaces
     * @param bracketed whether it stood in brackets
     * @param round whether these were round ones
     */
    record Piece(String text, boolean bracketed, boolean round) {
    }

    /** The pieces of a text in their order, blank ones left out. */
    static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int depth = 0;
        boolean round = false;
        for (char c : text.toCharArray()) {
            if (OPEN.indexOf(c) >= 0) {
                if (depth++ == 0) {
                    add(pieces, piece, false, false);
                    round = c == '(' || c == '\uFF08';
                } else {
                    piece.append(' ');
                }
            } else if (CLOSE.indexOf(c) >= 0 && depth > 0) {
                if (--depth == 0) {
                    add(pieces, piece, true, round);
                } else {
                    piece.append(' ');
                }
            } else {
                piece.append(CLOSE.indexOf(c) >= 0 ? ' ' : c);
            }
        }
        add(pieces, piece, depth > 0, round);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder text, boolean bracketed, boolean round) {
        String piece = text.toString().strip();
        if (!piece.isEmpty()) {
            pieces.add(new Piece(piece, bracketed, round));
        }
        text.setLength(0);
    }
}
