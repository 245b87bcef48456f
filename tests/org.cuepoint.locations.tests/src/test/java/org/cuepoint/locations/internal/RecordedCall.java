package org.cuepoint.locations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.core.cli.CommandCall;

/** A call of a command without options that records what the command says. */
final class RecordedCall implements CommandCall {

    final List<String> printed = new ArrayList<>();
    final List<String> noted = new ArrayList<>();
    final List<Object> results = new ArrayList<>();
    private final boolean json;

    RecordedCall(boolean json) {
        this.json = json;
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.empty();
    }

    @Override
    public List<String> options(String name) {
        return List.of();
    }

    @Override
    public boolean flag(String name) {
        return false;
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public void print(String line) {
        printed.add(line);
    }

    @Override
    public void note(String line) {
        noted.add(line);
    }

    @Override
    public void result(Object document) {
        results.add(document);
    }
}
