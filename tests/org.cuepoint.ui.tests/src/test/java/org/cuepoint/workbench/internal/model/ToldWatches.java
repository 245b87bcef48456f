package org.cuepoint.workbench.internal.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.FileWatch;

/** Tells what the test says. */
final class ToldWatches implements FileWatch {

    final List<Path> open = new ArrayList<>();
    Consumer<FileEvent> listener = event -> {};

    @Override
    public Watching watch(Path watched, Consumer<FileEvent> told) {
        open.add(watched);
        listener = told;
        return () -> open.remove(watched);
    }
}
