package org.cuepoint.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.cuepoint.core.cli.CommandCall;

/** A call of a command in memory: arguments and options as given, and everything that the command says. */
public final class RecordedCall implements CommandCall {

    private final List<String> printed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Object> documents = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> arguments;
    private boolean json;

    /** A call with these positional arguments. */
    public RecordedCall(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** Adds an option with its value; a second one of the same name is a further value. */
    public RecordedCall with(String option, String value) {
        options.computeIfAbsent(option, key -> new ArrayList<>()).add(value);
        return this;
    }

    /** Adds options with one value each. */
    public RecordedCall with(Map<String, String> given) {
        given.forEach(this::with);
        return this;
    }

    /** Adds a flag. */
    public RecordedCall with(String flag) {
        options.put(flag, new ArrayList<>());
        return this;
    }

    /** Asks for the machine form. */
    public RecordedCall asJson() {
        json = true;
        return this;
    }

    /** The lines on stdout, in order; kept with {@link #asJson} too, so that a test sees what would be silent. */
    public List<String> printed() {
        return printed;
    }

    /** The lines on stderr, in order. */
    public List<String> notes() {
        return notes;
    }

    /** Every document given; a command gives exactly one. */
    public List<Object> documents() {
        return documents;
    }

    /**
     * The last document given.
     *
     * @throws NoSuchElementException when there is none
     */
    public Object document() {
        return documents.getLast();
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
        return json;
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
    public void result(Object document) {
        documents.add(document);
    }
}
