package org.cuepoint.safety.internal.model;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.OptionalInt;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.disk.StoreFacts;
import org.cuepoint.safety.internal.disk.UnixFacts;
import org.cuepoint.safety.internal.model.NameChange.Entry;

/**
 * A file system in memory that promises no more than POSIX does: content is on the disk when its file was forced, a name
 * when its folder was. What was not forced may be there after a crash or not, each change by itself, whatever the order
 * they were made in; only one rename is one change.
 */
final class ModelDisk implements StorageDevice {

    private final ModelNode root;
    private final List<NameChange> pending = new ArrayList<>();
    private final Forces forces;
    private Runnable afterChange = () -> {};
    private Set<Path> refused = Set.of();
    private int nodes;
    private long time;

    ModelDisk(Forces forces) {
        this.forces = forces;
        this.root = newNode(true);
    }

    /** Called after every call that changed something. */
    void afterChange(Runnable listener) {
        afterChange = listener;
    }

    /** No file gets these names any more. */
    void refuse(Set<Path> names) {
        refused = names;
    }

    private void checkAllowed(Path name) throws IOException {
        if (refused.contains(name)) {
            throw new IOException("Input/output error");
        }
    }

    ModelNode root() {
        return root;
    }

    /** Changes of names that are not on the disk for certain, oldest first. */
    List<NameChange> pending() {
        return pending;
    }

    Forces forces() {
        return forces;
    }

    /** The time of a write. */
    long tick() {
        return ++time;
    }

    /** Something on the disk or in its memory is not what it was. */
    void changed() {
        afterChange.run();
    }

    private ModelNode newNode(boolean folder) {
        return new ModelNode(nodes++, folder);
    }

    /** Puts a file on the disk for certain, with its folders. */
    void put(Path path, byte[] content) {
        putNode(path, newFile(content));
    }

    /** Gives a node a name for certain. */
    void putNode(Path path, ModelNode node) {
        ModelNode folder = root;
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            folder = folder.children().computeIfAbsent(path.getName(i).toString(), name -> newNode(true));
        }
        folder.children().put(path.getFileName().toString(), node);
        settle(root);
    }

    ModelNode newFile(byte[] content) {
        ModelNode node = newNode(false);
        node.set(content);
        return node;
    }

    void putFolder(Path path) {
        putNode(path, newNode(true));
    }

    private static void settle(ModelNode folder) {
        folder.forceNames();
        for (ModelNode child : folder.children().values()) {
            if (child.isFolder()) {
                settle(child);
            }
        }
    }

    private Optional<ModelNode> find(Path path) {
        ModelNode node = root;
        for (Path name : path) {
            ModelNode next = node.isFolder() ? node.children().get(name.toString()) : null;
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    private ModelNode get(Path path) throws NoSuchFileException {
        return find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    private ModelNode parent(Path path) throws NoSuchFileException {
        return get(path.getParent());
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private void change(Entry... entries) {
        for (Entry entry : entries) {
            entry.applyTo(entry.folder().children());
        }
        pending.add(new NameChange(List.of(entries)));
        afterChange.run();
    }

    private void placed(ModelNode node) {
        if (forces.placed("file " + node.id())) {
            afterChange.run();
        }
    }

    @Override
    public Optional<FileFacts> facts(Path path) {
        return find(path).map(node -> new FileFacts(
                node.isFolder() ? FileFacts.Kind.FOLDER : FileFacts.Kind.REGULAR, node.content().length,
                FileTime.fromMillis(node.time()), "node " + node.id(), Math.max(1, links(root, node))));
    }

    private static int links(ModelNode folder, ModelNode wanted) {
        int count = 0;
        for (ModelNode child : folder.children().values()) {
            count += child == wanted ? 1 : 0;
            count += child.isFolder() ? links(child, wanted) : 0;
        }
        return count;
    }

    @Override
    public Path readLink(Path link) throws IOException {
        throw new NotLinkException(link.toString());
    }

    @Override
    public Path realFolder(Path folder) throws IOException {
        get(folder);
        return folder.normalize();
    }

    @Override
    public boolean writable(Path file) {
        return true;
    }

    @Override
    public StoreFacts store(Path folder) {
        return new StoreFacts(Long.MAX_VALUE, false);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return get(folder).children().keySet().stream().map(folder::resolve).toList();
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (find(folder).isPresent()) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        change(new Entry(parent(folder), name(folder), newNode(true)));
    }

    @Override
    public void createSecretFolder(Path folder) throws IOException {
        createFolder(folder);
    }

    @Override
    public Optional<UnixFacts> unixFacts(Path path) {
        return find(path).map(node -> new UnixFacts(1, node.id(), 0, node.isFolder() ? 040700 : 0100600));
    }

    @Override
    public OptionalInt user() {
        return OptionalInt.of(0);
    }

    @Override
    public OpenFile createNew(Path file, boolean secret) throws IOException {
        if (find(file).isPresent()) {
            throw new FileAlreadyExistsException(file.toString());
        }
        ModelNode node = newNode(false);
        change(new Entry(parent(file), name(file), node));
        return new ModelFile(this, node);
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        return new ModelFile(this, get(file));
    }

    @Override
    public OpenFile openToAppend(Path file) throws IOException {
        return new ModelFile(this, get(file));
    }

    @Override
    public List<String> carryOver(Path from, Path to) {
        return List.of();
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        checkAllowed(to);
        ModelNode node = get(from);
        change(new Entry(parent(from), name(from), null), new Entry(parent(to), name(to), node));
        placed(node);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        checkAllowed(name);
        if (find(name).isPresent()) {
            throw new FileAlreadyExistsException(name.toString());
        }
        ModelNode node = get(existing);
        change(new Entry(parent(name), name(name), node));
        placed(node);
    }

    @Override
    public void remove(Path path) throws IOException {
        ModelNode node = get(path);
        if (node.isFolder() && !node.children().isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        change(new Entry(parent(path), name(path), null));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        ModelNode node = get(folder);
        forces.force("folder " + folder, () -> forceNames(node));
        afterChange.run();
    }

    private void forceNames(ModelNode folder) {
        for (Iterator<NameChange> each = pending.iterator(); each.hasNext();) {
            NameChange change = each.next();
            if (change.entries().stream().anyMatch(entry -> entry.folder() == folder)) {
                change.entries().forEach(entry -> entry.applyTo(entry.folder().kept()));
                each.remove();
            }
        }
    }

    @Override
    public void pause(Duration duration) {
        // time does not pass
    }
}
