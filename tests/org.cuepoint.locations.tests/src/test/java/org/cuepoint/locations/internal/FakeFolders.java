package org.cuepoint.locations.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A disk on which chosen folders cannot be used. Records what was made. */
final class FakeFolders implements Folders {

    private final Map<String, String> problems = new LinkedHashMap<>();
    final List<String> made = new ArrayList<>();

    /** Everything whose path begins so has this problem. */
    FakeFolders bad(String prefix, String problem) {
        problems.put(prefix, problem);
        return this;
    }

    @Override
    public Optional<String> prepare(String path) {
        Optional<String> problem = tryOut(path);
        if (problem.isEmpty()) {
            made.add(path);
        }
        return problem;
    }

    @Override
    public Optional<String> preparePrivate(String path) {
        return prepare(path);
    }

    @Override
    public Optional<String> tryOut(String path) {
        return problems.entrySet().stream().filter(entry -> path.startsWith(entry.getKey())).map(Map.Entry::getValue)
                .findFirst();
    }
}
