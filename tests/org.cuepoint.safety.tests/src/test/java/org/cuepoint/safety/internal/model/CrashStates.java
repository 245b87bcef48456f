package org.cuepoint.safety.internal.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every state in which a crash at this moment may leave a disk. */
final class CrashStates {

    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{16}(?=[.-])");
    /** Beyond this the enumeration would not end in time; no operation comes near it. */
    private static final int MOST_PENDING = 14;

    private final ModelDisk disk;
    private final Map<ModelNode, SortedMap<String, ModelNode>> names = new HashMap<>();

    CrashStates(ModelDisk disk) {
        this.disk = disk;
    }

    /**
     * Tells each state once or more.
     *
     * @param found hears a text that is equal for equal states, and the state
     */
    void each(BiConsumer<String, DiskImage> found) {
        List<NameChange> pending = disk.pending();
        if (pending.size() > MOST_PENDING) {
            throw new IllegalStateException(pending.size() + " changes of names are pending");
        }
        for (int subset = 0; subset < 1 << pending.size(); subset++) {
            names.clear();
            for (int i = 0; i < pending.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    pending.get(i).entries().forEach(entry -> entry.applyTo(namesIn(entry.folder())));
                }
            }
            Map<Path, ModelNode> tree = new TreeMap<>();
            collect(Path.of("/"), disk.root(), tree);
            eachContent(tree, found);
        }
    }

    private SortedMap<String, ModelNode> namesIn(ModelNode folder) {
        return names.computeIfAbsent(folder, f -> new TreeMap<>(f.kept()));
    }

    private void collect(Path path, ModelNode folder, Map<Path, ModelNode> tree) {
        namesIn(folder).forEach((name, node) -> {
            Path child = path.resolve(name);
            tree.put(child, node);
            if (node.isFolder()) {
                collect(child, node, tree);
            }
        });
    }

    private static void eachContent(Map<Path, ModelNode> tree, BiConsumer<String, DiskImage> found) {
        List<ModelNode> files = tree.values().stream().filter(node -> !node.isFolder()).distinct().toList();
        List<Map<ModelNode, byte[]>> combinations = new ArrayList<>(List.of(Map.of()));
        for (ModelNode file : files) {
            List<Map<ModelNode, byte[]>> next = new ArrayList<>();
            for (byte[] content : file.possibleContents()) {
                for (Map<ModelNode, byte[]> combination : combinations) {
                    Map<ModelNode, byte[]> extended = new HashMap<>(combination);
                    extended.put(file, content);
                    next.add(extended);
                }
            }
            combinations = next;
        }
        for (Map<ModelNode, byte[]> contents : combinations) {
            found.accept(key(tree, contents), new DiskImage(tree, contents));
        }
    }

    /** Names that are drawn at random, and files, are numbered in the order in which they appear. */
    private static String key(Map<Path, ModelNode> tree, Map<ModelNode, byte[]> contents) {
        StringBuilder text = new StringBuilder();
        Map<ModelNode, Integer> numbers = new HashMap<>();
        tree.forEach((path, node) -> text.append(path).append(node.isFolder()
                ? "/\n"
                : " " + numbers.computeIfAbsent(node, each -> numbers.size()) + " "
                        + new String(contents.get(node), StandardCharsets.ISO_8859_1) + "\n"));
        Map<String, String> known = new HashMap<>();
        Matcher random = RANDOM.matcher(text);
        return random.replaceAll(match -> known.computeIfAbsent(match.group(), each -> "#" + known.size()));
    }
}
