package org.cuepoint.catalog.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cuepoint.catalog.library.PlaylistNode.Folder;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;

/**
 * Gathers the playlist tree while it is read and names its tracks at the end, when all of them are known. What a node
 * is follows from what is in it, then from its Type, which some exports omit; a node with both tracks and nodes in it
 * becomes a folder with a playlist of its name as the first, so that nothing is lost.
 */
final class PlaylistBuilder {

    private static final int NODE_BYTES = 250;
    /** A key and later the track in a playlist, with the slack of a growing list. */
    private static final int ENTRY_BYTES = 14;

    private final TrackIndex index;
    private final MemoryBudget budget;
    private final Node top = new Node(new NodeStart("", "", "", false), -1);
    private final Deque<Node> open = new ArrayDeque<>();
    private int tooDeep;
    private long leftOut;

    PlaylistBuilder(TrackIndex index, MemoryBudget budget) {
        this.index = index;
        this.budget = budget;
        open.push(top);
    }

    /** A node begins inside the one that is open. */
    void begin(NodeStart start) throws StopException {
        Node parent = open.element();
        if (tooDeep > 0 || open.size() > Limits.MAX_FOLDER_DEPTH) {
            tooDeep++;
            leftOut++;
            return;
        }
        Node node = new Node(start, parent.pathChars + 1 + start.name().length());
        // the path that each node will have is counted now, so that making the tree cannot run out of memory later
        budget.spend(NODE_BYTES + 2L * (node.pathChars + start.name().length()));
        parent.children.add(node);
        open.push(node);
    }

    /** The open node ends. */
    void end() {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (open.size() > 1) {
            open.pop();
        }
    }

    /** The open node names a track. */
    void add(String key) throws StopException {
        if (tooDeep > 0 || open.size() == 1) {
            return;
        }
        budget.spend(ENTRY_BYTES);
        String known = index.withId(key).map(LibraryTrack::id).orElse(key);
        if (known == key) {
            budget.spend(48);
            budget.spend(key);
        }
        open.element().keys.add(known);
    }

    /** Nodes left out because they are nested too deep. */
    long leftOut() {
        return leftOut;
    }

    /** The tree as far as it was read, with notes about what is missing in it. */
    Folder build(Notes notes) {
        Node root = top;
        if (top.children.size() == 1 && top.children.getFirst().isRoot()) {
            root = top.children.getFirst();
        }
        return new Folder("", "", children(root, "", notes));
    }

    private List<PlaylistNode> children(Node parent, String path, Notes notes) {
        List<PlaylistNode> nodes = new ArrayList<>(parent.children.size());
        Segments segments = new Segments();
        if (!parent.keys.isEmpty()) {
            nodes.add(playlist(parent, join(path, segments.unique(parent.name)), notes));
        }
        for (Node child : parent.children) {
            String childPath = join(path, segments.unique(child.name));
            if (child.isFolder()) {
                nodes.add(new Folder(child.name, childPath, children(child, childPath, notes)));
            } else {
                nodes.add(playlist(child, childPath, notes));
            }
        }
        return nodes;
    }

    private Playlist playlist(Node node, String path, Notes notes) {
        List<LibraryTrack> tracks = new ArrayList<>(node.keys.size());
        for (String key : node.keys) {
            (node.byLocation(key) ? index.at(key) : index.withId(key)).ifPresent(tracks::add);
        }
        int missing = node.keys.size() - tracks.size();
        String start = "The playlist " + Quoted.name(path) + " names ";
        notes.addCount(missing, start + "1 track that is not in the collection; it is left out.",
                start.replace("%", "%%") + "%,d tracks that are not in the collection; they are left out.");
        return new Playlist(node.name, path, tracks, missing);
    }

    private static String join(String path, String segment) {
        return path.isEmpty() ? segment : path + "/" + segment;
    }

    /**
     * What a node's attributes say.
     *
     * @param name its name, may be empty
     * @param type {@code 0} for a folder, {@code 1} for a playlist, anything else is ignored
     * @param keyType {@code 0} when its tracks are named by id, {@code 1} by location, anything else: by what a key
     * looks like
     * @param listsTracks whether it says how many tracks it has
     */
    record NodeStart(String name, String type, String keyType, boolean listsTracks) {
    }

    /** A node being read. */
    private static final class Node {

        private final String name;
        private final NodeStart start;
        private final int pathChars;
        private final List<Node> children = new ArrayList<>(0);
        private final List<String> keys = new ArrayList<>(0);

        Node(NodeStart start, int pathChars) {
            this.start = start;
            this.name = start.name().isBlank() ? "(no name)" : start.name();
            this.pathChars = pathChars;
        }

        boolean isRoot() {
            return "ROOT".equalsIgnoreCase(name) && isFolder();
        }

        boolean isFolder() {
            if (!children.isEmpty()) {
                return true;
            }
            if (!keys.isEmpty() || "1".equals(start.type())) {
                return false;
            }
            return "0".equals(start.type()) || !start.listsTracks();
        }

        boolean byLocation(String key) {
            return switch (start.keyType()) {
                case "0" -> false;
                case "1" -> true;
                default -> key.startsWith("file:");
            };
        }
    }

    /** Names within one folder as parts of a path: separators escaped, each different. */
    private static final class Segments {

        private final Set<String> used = new HashSet<>();
        private final Map<String, Integer> next = new HashMap<>();

        String unique(String name) {
            String segment = name.replace("\\", "\\\\").replace("/", "\\/");
            if (used.add(segment)) {
                return segment;
            }
            int number = next.getOrDefault(segment, 2);
            while (!used.add(segment + " (" + number + ")")) {
                number++;
            }
            next.put(segment, number + 1);
            return segment + " (" + number + ")";
        }
    }
}
