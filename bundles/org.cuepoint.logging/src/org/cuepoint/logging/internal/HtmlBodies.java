package org.cuepoint.logging.internal;

/** Leaves pages of HTML out of messages: they are long, and may hold what a site shows to its user only. */
final class HtmlBodies {

    /** What stays of a page. */
    private static final int KEPT = 200;
    private static final String[] BEGINNINGS = {"<!doctype html", "<html"};

    private HtmlBodies() {
    }

    /** The message with at most 200 characters of a page that is in it, and a remark how much was left out. */
    static String shortened(String message) {
        for (int at = message.indexOf('<'); at >= 0; at = message.indexOf('<', at + 1)) {
            for (String beginning : BEGINNINGS) {
                if (message.regionMatches(true, at, beginning, 0, beginning.length())) {
                    int end = at + KEPT;
                    return end >= message.length()
                            ? message
                            : message.substring(0, end) + "... (" + (message.length() - end)
                                    + " characters of HTML are left out)";
                }
            }
        }
        return message;
    }
}
