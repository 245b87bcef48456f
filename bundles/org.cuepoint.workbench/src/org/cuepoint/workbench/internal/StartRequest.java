package org.cuepoint.workbench.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks the workbench to open: {@code [-open] FILE} or {@code --sample}. */
sealed interface StartRequest {

    /** Nothing. */
    record Nothing() implements StartRequest {
    }

    /** The sample library. */
    record Sample() implements StartRequest {
    }

    /**
     * A Rekordbox export.
     *
     * @param file the export, which need not exist
     */
    record Export(Path file) implements StartRequest {
    }

    /** Options of the platform that are followed by a value, which is no file to be opened. */
    List<String> WITH_VALUE = List.of("-product", "-application", "-data", "-configuration", "-name", "-perspective",
            "-nl", "-os", "-ws", "-arch", "-install", "-user", "-vm", "-launcher", "-showsplash", "-feature",
            "-cssTheme", "-keyring", "-password", "-testproperties", "-testpluginname", "-testapplication");

    /** Reads the application's arguments; what is not understood is the platform's. */
    static StartRequest of(List<String> arguments) {
        StartRequest request = new Nothing();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean open = "-open".equals(argument) || "--open".equals(argument);
            if ("--sample".equals(argument) || "-sample".equals(argument)) {
                request = new Sample();
            } else if (open || WITH_VALUE.contains(argument)) {
                i++;
                request = open && i < arguments.size() ? file(arguments.get(i)).orElse(request) : request;
            } else if (!argument.startsWith("-")) {
                request = file(argument).orElse(request);
            }
        }
        return request;
    }

    private static Optional<StartRequest> file(String text) {
        try {
            return Optional.of(new Export(Path.of(text)));
        } catch (InvalidPathException e) {
            // no file has such a name on this system, so it is none to be opened
            return Optional.empty();
        }
    }
}
