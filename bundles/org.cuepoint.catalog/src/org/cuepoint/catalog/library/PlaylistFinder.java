package org.cuepoint.catalog.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.cuepoint.catalog.library.PlaylistNode.Folder;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;

/** Finds a playlist by what a user typed; {@link Library#find} has the rules. */
final class PlaylistFinder {

    private static final int MOST_SUGGESTIONS = 5;
    /** Longer names are compared by their beginning: distances of long texts are slow and say nothing. */
    private static final int LONGEST_COMPARED = 80;

    private final Folder root;
    private final List<Playlist> playlists;

    PlaylistFinder(Folder root, List<Playlist> playlists) {
        this.root = root;
        this.playlists = playlists;
    }

    PlaylistSearch find(String wanted) {
        List<Playlist> matches = matches(wanted, PlaylistFinder::composed);
        if (matches.isEmpty()) {
            matches = matches(wanted, PlaylistFinder::folded);
        }
        if (matches.size() == 1) {
            return new PlaylistSearch.Found(matches.getFirst());
        }
        if (!matches.isEmpty()) {
            return new PlaylistSearch.Ambiguous(wanted, matches.stream().map(p -> "/" + p.path()).toList());
        }
        List<Playlist> inside = new ArrayList<>();
        collectFoldersNamed(folded(wanted), root, inside);
        return new PlaylistSearch.NotFound(wanted,
                (inside.isEmpty() ? similar(wanted) : inside).stream().limit(MOST_SUGGESTIONS).map(Playlist::path)
                        .toList());
    }

    private List<Playlist> matches(String wanted, UnaryOperator<String> form) {
        String text = form.apply(wanted);
        if (text.startsWith("/")) {
            String path = text.substring(1);
            List<Playlist> byPath = playlists.stream().filter(p -> form.apply(p.path()).equals(path)).toList();
            if (!byPath.isEmpty()) {
                return byPath;
            }
        }
        return playlists.stream().filter(p -> form.apply(p.name()).equals(text) || form.apply(p.path()).equals(text))
                .toList();
    }

    private static void collectFoldersNamed(String wanted, Folder folder, List<Playlist> inside) {
        for (PlaylistNode node : folder.children()) {
            if (node instanceof Folder inner) {
                if (folded(inner.name()).equals(wanted) || folded(inner.path()).equals(wanted)) {
                    Library.collect(inner, inside);
                } else {
                    collectFoldersNamed(wanted, inner, inside);
                }
            }
        }
    }

    private List<Playlist> similar(String wanted) {
        String text = head(folded(wanted));
        if (text.isEmpty()) {
            return List.of();
        }
        int furthest = Math.max(1, text.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(furthest);
        record Near(Playlist playlist, int distance) {
        }
        List<Near> near = new ArrayList<>();
        for (Playlist playlist : playlists) {
            String name = head(folded(playlist.name()));
            int steps = distance.apply(text, name);
            if (steps >= 0) {
                near.add(new Near(playlist, steps));
            } else if (text.length() >= 3 && (name.contains(text) || name.length() >= 3 && text.contains(name))) {
                near.add(new Near(playlist, furthest + 1));
            }
        }
        return near.stream().sorted(Comparator.comparingInt(Near::distance)).map(Near::playlist).toList();
    }

    private static String head(String text) {
        return text.length() <= LONGEST_COMPARED ? text : text.substring(0, LONGEST_COMPARED);
    }

    /** One form for accents that macOS takes apart and other systems do not. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
