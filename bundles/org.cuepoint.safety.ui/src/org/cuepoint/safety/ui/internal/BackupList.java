package org.cuepoint.safety.ui.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.cuepoint.core.ByteSize;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupVersion;

/** What is kept, what is known of it and what of it is shown. For the UI thread. */
final class BackupList {

    private List<BackedUpFile> all = List.of();
    private final Map<Path, Checked> checked = new HashMap<>();
    private String filter = "";

    /** A mark and the content it is about: a copy that was replaced is not checked. */
    private record Checked(String sha256, Mark mark) {
    }

    void set(List<BackedUpFile> files) {
        all = List.copyOf(files);
        Set<Path> copies = new HashSet<>(versions().map(BackupVersion::copy).toList());
        checked.keySet().retainAll(copies);
    }

    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
    }

    /** The files whose paths have the filter in them. */
    List<BackedUpFile> shown() {
        return all.stream().filter(file -> file.file().toString().toLowerCase(Locale.ROOT).contains(filter)).toList();
    }

    Stream<BackupVersion> versions() {
        return all.stream().flatMap(file -> file.versions().stream());
    }

    void mark(BackupVersion version, boolean good) {
        checked.put(version.copy(), new Checked(version.sha256(), good ? Mark.GOOD : Mark.DAMAGED));
    }

    Mark mark(BackupVersion version) {
        Checked known = checked.get(version.copy());
        return known == null || !known.sha256.equals(version.sha256()) ? Mark.UNCHECKED : known.mark;
    }

    /** The newest version of the same file that is known to be good, else the newest that is not known to be damaged. */
    Optional<BackupVersion> newestGood(BackupVersion version) {
        List<BackupVersion> ofFile = versions().filter(v -> v.file().equals(version.file())).toList();
        return ofFile.stream().filter(v -> mark(v) == Mark.GOOD).findFirst()
                .or(() -> ofFile.stream().filter(v -> mark(v) == Mark.UNCHECKED).findFirst());
    }

    boolean empty() {
        return all.isEmpty();
    }

    /** How many there are and what room they take. */
    String footer() {
        long damaged = versions().filter(v -> mark(v) == Mark.DAMAGED).count();
        return Words.count(all.size(), "file") + ", " + Words.count(versions().count(), "version") + ", "
                + ByteSize.words(versions().mapToLong(BackupVersion::storedBytes).sum()) + " used"
                + (damaged == 0 ? "" : ", " + damaged + " damaged");
    }
}
