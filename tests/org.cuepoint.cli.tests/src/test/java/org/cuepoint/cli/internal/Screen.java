package org.cuepoint.cli.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.diagnostics.StartNotices;

/** Runs command lines against a console kept in memory. */
final class Screen {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CancelSwitch cancelSwitch = new CancelSwitch();
    private final List<CliCommand> commands;
    private List<StartNotices> notices = List.of();
    private int code = -1;

    Screen(CliCommand... commands) {
        this.commands = List.of(commands);
    }

    /** What was noticed at the start. */
    Screen noticed(String... sentences) {
        notices = List.of(() -> List.of(sentences));
        return this;
    }

    Screen run(String... words) {
        out.reset();
        err.reset();
        Console console = new Console(out, err, StandardCharsets.UTF_8, StandardCharsets.UTF_8);
        Program program = new Program("cuepoint", "CuePoint Workbench", "1.2.3.build4", "build4");
        code = new CommandRunner(program, commands, notices, console, cancelSwitch).run(words);
        return this;
    }

    CancelSwitch cancelSwitch() {
        return cancelSwitch;
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The one document on the standard output; fails when there is none, more than one, or anything besides. */
    JsonObject document() {
        try (JsonReader reader = new JsonReader(new StringReader(out()))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement document = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new AssertionError("More than one document: " + out());
            }
            return document.getAsJsonObject();
        } catch (IOException e) {
            throw new AssertionError("Not one JSON document: " + out(), e);
        }
    }
}
