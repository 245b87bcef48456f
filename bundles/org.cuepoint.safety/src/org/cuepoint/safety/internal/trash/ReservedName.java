package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

import org.cuepoint.safety.Problem;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Durability;
import org.cuepoint.safety.internal.save.NameRules;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A name in a trash that belongs to nobody else, since its information file was made by a call that fails when there is
 * one (the specification's way). The information file is locked as long as this is open, so that no other process of
 * ours takes it for one that a crash left. Closing removes it unless the name was {@link #used()}.
 */
final class ReservedName implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReservedName.class);

    /** After so many numbered names a random number is tried, since a trash may hold thousands of one name. */
    private static final int MOST_NUMBERED = 100;
    private static final int MOST_ATTEMPTS = 200;

    private final StorageDevice device;
    private final Path file;
    private final Path info;
    private final OpenFile open;
    private boolean used;

    private ReservedName(StorageDevice device, Path file, Path info, OpenFile open) {
        this.device = device;
        this.file = file;
        this.info = info;
        this.open = open;
    }

    /**
     * Takes a name like the wanted one; its information is on the disk when this returns.
     *
     * @throws FileAlreadyExistsException when none of many names is free
     */
    static ReservedName take(Workshop workshop, TrashFolder folder, Path wanted, byte[] text) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            String name = name(workshop.names(), wanted.toString(), attempt);
            Path file = folder.files().resolve(name);
            if (workshop.device().facts(file).isPresent()) {
                continue; // also a file without information, which is not ours to replace
            }
            try {
                ReservedName taken = reserve(workshop.device(), file, folder.infoOf(name));
                taken.write(text, new Durability(workshop.device(), workshop.platform()));
                return taken;
            } catch (FileAlreadyExistsException e) {
                LOG.debug("The name {} is taken in the trash", name);
            }
        }
        throw new FileAlreadyExistsException(folder.files().resolve(wanted).toString());
    }

    private static ReservedName reserve(StorageDevice device, Path file, Path info) throws IOException {
        return new ReservedName(device, file, info, device.createNew(info, true));
    }

    /** {@code name.csv}, {@code name (1).csv} and so on, each short enough for its information file's name. */
    private static String name(NameRules rules, String wanted, int attempt) {
        int dot = wanted.lastIndexOf('.');
        String stem = dot > 0 ? wanted.substring(0, dot) : wanted;
        String ending = dot > 0 ? wanted.substring(dot) : "";
        String number = attempt == 0 ? "" : " (" + (attempt < MOST_NUMBERED ? attempt : random()) + ")";
        String whole = rules.fit(stem, number + ending + TrashInfo.SUFFIX);
        return whole.substring(0, whole.length() - TrashInfo.SUFFIX.length());
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(MOST_NUMBERED, Integer.MAX_VALUE);
    }

    private void write(byte[] text, Durability durability) throws IOException {
        boolean written = false;
        try {
            if (!open.tryLock()) {
                throw new FileAlreadyExistsException(info.toString());
            }
            open.write(text, 0, text.length);
            open.force();
            if (!durability.confirm(Objects.requireNonNull(info.getParent()), List.of())) {
                throw new NoTrashException(Problem.FAILED,
                        "the system does not confirm what is written into the trash");
            }
            written = true;
        } finally {
            if (!written) {
                close();
            }
        }
    }

    /** What is to be moved there. */
    Path file() {
        return file;
    }

    /** Says that the file is there now. */
    void used() {
        used = true;
    }

    @Override
    public void close() {
        try (open) {
            if (!used) {
                device.remove(info);
            }
        } catch (IOException e) {
            LOG.info("The information file {} stays in the trash for now: {}", info, e.toString());
        }
    }
}
