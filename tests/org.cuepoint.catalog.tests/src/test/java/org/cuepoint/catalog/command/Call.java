package org.cuepoint.catalog.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.core.cli.CommandCall;

/** A call in memory: options as given, output as lists. */
final class Call implements CommandCall {

    final List<String> printed = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    Object document = Map.of();
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> arguments;

    Call(String... arguments) {
        this.arguments = List.of(arguments);
    }

    Call with(String option, String value) {
        options.computeIfAbsent(option, key -> new ArrayList<>()).add(value);
        return this;
    }

    @Override
    public Optional<String> option(String name) {
        return options(name).stream().findFirst();
    }

    @Override
    public List<String> options(String name) {
        return options.getOrDefault(name, List.of());
    }

    @Override
    public boolean flag(String name) {
        return options.containsKey(name);
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public boolean json() {
        return false;
    }

    @Override
    public void print(String line) {
        printed.add(line);
    }

    @Override
    public void note(String line) {
        notes.add(line);
    }

    @Override
    public void result(Object result) {
        document = result;
    }
}
