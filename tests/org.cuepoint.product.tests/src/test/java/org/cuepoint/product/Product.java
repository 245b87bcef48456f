package org.cuepoint.product;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Starts the product with a home of its own. */
final class Product {

    /** A hanging process is a failure, not a reason to wait for ever; nothing is measured with it. */
    private static final long GIVE_UP_MINUTES = 5;

    private final Path install;
    private final Path home;

    private final Map<String, String> more = new HashMap<>();

    Product(Path home) {
        this(home, Path.of(System.getProperty("cuepoint.product")));
    }

    /** The same, installed elsewhere. */
    Product(Path home, Path install) {
        this.home = home;
        this.install = install;
    }

    /** The same with more variables in its environment. */
    Product with(Map<String, String> variables) {
        Product other = new Product(home, install);
        other.more.putAll(variables);
        return other;
    }

    /** What a finished process left. */
    record Ended(int exitCode, String out, String err) {

        /** Standard output as the one JSON document that it must be, with nothing before, behind or beside it. */
        JsonElement json() {
            try (JsonReader reader = new JsonReader(new StringReader(out))) {
                reader.setStrictness(Strictness.STRICT);
                JsonElement document = JsonParser.parseReader(reader);
                if (reader.peek() != JsonToken.END_DOCUMENT) {
                    throw new AssertionError("More than one document: " + this);
                }
                return document;
            } catch (IOException | JsonParseException e) {
                throw new AssertionError("Not one JSON document: " + this, e);
            }
        }

        @Override
        public String toString() {
            return "exit code " + exitCode + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    /** The folder it is installed in. */
    Path install() {
        return install;
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process = start(out, err, arguments);
        if (!process.waitFor(GIVE_UP_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + Arrays.toString(arguments) + "\n" + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Opens the workbench on the display of the tests, with its output in a file. */
    Process openWorkbench(Path output) throws IOException {
        ProcessBuilder builder = builder("--sample").redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", System.getenv("DISPLAY"));
        return builder.start();
    }

    /** Starts a command with its output in the given files. */
    Process start(Path out, Path err, String... arguments) throws IOException {
        return builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(install.resolve("cuepoint").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("CUEPOINT_HOME", locations().toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.remove("DISPLAY");
        environment.putAll(more);
        return builder;
    }

    /** The folder of all locations. */
    Path locations() {
        return home.resolve("cuepoint");
    }

    /** Every file of the installation with its size and time: it must not change by being used. */
    List<String> fingerprint() throws IOException {
        try (Stream<Path> files = Files.walk(install)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(install.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return lines;
        }
    }

    /** Writes a text file into the home. */
    Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text, StandardCharsets.UTF_8);
    }
}
