package org.cuepoint.locations.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place a path really leads to, name by name: a link is followed where it stands, and {@code ..} leaves the
 * folder the links led to, as the operating systems do. (Removing {@code ..} from the text first would judge another
 * place.)
 */
final class PathWalk {

    /** The limit of Linux and more than that of the others (path_resolution(7)). */
    private static final int MOST_LINKS = 40;

    private final PathRules rules;
    private final Links links;

    PathWalk(PathRules rules, Links links) {
        this.rules = rules;
        this.links = links;
    }

    /**
     * The place without links and {@code ..}; the part that is not there yet is kept as it is.
     *
     * @return empty when the path is not absolute or its links go in a circle
     */
    Optional<TextPath> physical(String path) {
        Optional<TextPath> start = TextPath.parse(rules, path);
        if (start.isEmpty()) {
            return start;
        }
        TextPath here = new TextPath(rules, start.get().root(), List.of());
        Deque<String> ahead = new ArrayDeque<>();
        prepend(ahead, start.get());
        int followed = 0;
        while (!ahead.isEmpty()) {
            String name = ahead.removeFirst();
            if ("..".equals(name)) {
                here = here.parent().orElse(here);
                continue;
            }
            TextPath next = here.child(name);
            Optional<String> target = links.target(next.toString());
            if (target.isEmpty()) {
                here = next;
                continue;
            }
            if (++followed > MOST_LINKS) {
                return Optional.empty();
            }
            String absolute = rules.absolute(target.get()) ? target.get() : rules.join(here.toString(), target.get());
            Optional<TextPath> led = TextPath.parse(rules, absolute);
            if (led.isEmpty()) {
                return Optional.empty();
            }
            here = new TextPath(rules, led.get().root(), List.of());
            prepend(ahead, led.get());
        }
        return Optional.of(here);
    }

    private static void prepend(Deque<String> ahead, TextPath path) {
        for (int i = path.names().size() - 1; i >= 0; i--) {
            ahead.addFirst(path.names().get(i));
        }
    }
}
