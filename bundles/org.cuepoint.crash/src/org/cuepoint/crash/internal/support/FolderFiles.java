package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.cuepoint.core.ByteSize;

/**
 * The files of a folder whose names follow a pattern, as entries. Only regular files directly in the folder count; of the
 * newest, as much is taken as the limits allow.
 *
 * @param folder where they are
 * @param names the pattern of their names without {@code .gz}
 * @param part the part that they belong to
 * @param prefix what stands before their names in the zip, with a slash at its end
 * @param mostFiles how many are taken
 * @param mostEach how many bytes of one
 * @param mostTogether how many bytes of all
 * @param newestFirst whether what was written last is worth more than what was written first, as in a log
 */
record FolderFiles(Path folder, Pattern names, String part, String prefix, int mostFiles, long mostEach,
        long mostTogether, boolean newestFirst) {

    private static final String PACKED = ".gz";

    /** A file that was found. */
    private record Found(Path file, String name, boolean packed, long bytes, long modified) {
    }

    /**
     * The entries, by name with numbers in their order.
     *
     * @param leftOut is told what is left out, by entry or folder, and why
     */
    List<BundleEntry> entries(BiConsumer<String, String> leftOut) {
        List<Found> newest = new ArrayList<>(find(leftOut));
        newest.sort(Comparator.comparingLong(Found::modified).reversed().thenComparing(Found::name, FileNames.ORDER));
        Map<String, BundleEntry> taken = new HashMap<>();
        long left = mostTogether;
        for (Found found : newest) {
            if (taken.size() == mostFiles) {
                leftOut.accept(prefix + found.name, "Only the newest " + mostFiles + " are taken.");
            } else if (left <= 0) {
                leftOut.accept(prefix + found.name, "Only the newest " + ByteSize.words(mostTogether) + " are taken.");
            } else {
                long most = Math.min(found.bytes, Math.min(mostEach, left));
                left -= most;
                taken.put(found.name, entry(found, most));
            }
        }
        return taken.entrySet().stream().sorted(Map.Entry.comparingByKey(FileNames.ORDER)).map(Map.Entry::getValue)
                .toList();
    }

    private BundleEntry entry(Found found, long most) {
        long missing = found.bytes - most;
        long skip = newestFirst ? missing : 0;
        String note = missing == 0
                ? ""
                : "Only the " + (newestFirst ? "last " : "first ") + ByteSize.words(most) + " of "
                        + ByteSize.words(found.bytes) + " are taken.";
        return new BundleEntry(prefix + found.name, part, most, skip > 0, note,
                new FileText(found.file, found.packed, skip, most));
    }

    private List<Found> find(BiConsumer<String, String> leftOut) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(all::add);
        } catch (NoSuchFileException e) {
            return List.of(); // nothing was written yet
        } catch (IOException e) {
            leftOut.accept(prefix, Failure.words(e));
        } catch (DirectoryIteratorException | UncheckedIOException e) {
            leftOut.accept(prefix, "The folder could not be read to its end.");
        }
        List<Found> found = new ArrayList<>();
        Set<String> plain = new HashSet<>();
        all.forEach(file -> plain.add(String.valueOf(file.getFileName())));
        for (Path file : all) {
            String name = String.valueOf(file.getFileName());
            boolean packed = name.endsWith(PACKED);
            String bare = packed ? name.substring(0, name.length() - PACKED.length()) : name;
            if (names.matcher(bare).matches() && !(packed && plain.contains(bare))) {
                look(file, bare, packed, found, leftOut);
            }
        }
        return found;
    }

    private void look(Path file, String name, boolean packed, List<Found> found, BiConsumer<String, String> leftOut) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (!facts.isRegularFile()) {
                leftOut.accept(prefix + name, facts.isSymbolicLink()
                        ? "It is a link, which is not followed."
                        : "It is not a file.");
                return;
            }
            long bytes = packed ? Math.max(facts.size(), unpacked(file, facts.size())) : facts.size();
            found.add(new Found(file, name, packed, bytes, facts.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            leftOut.accept(prefix + name, Failure.words(e));
        }
    }

    /** What a gzip file says of its length at its end (RFC 1952, 2.3.1); it may lie, so reading has a limit too. */
    private static long unpacked(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.skipNBytes(Math.max(0, size - Integer.BYTES));
            byte[] end = in.readNBytes(Integer.BYTES);
            long bytes = 0;
            for (int i = 0; i < end.length; i++) {
                bytes |= (end[i] & 0xffL) << 8 * i;
            }
            return bytes;
        }
    }
}
