package org.cuepoint.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The product as a process, with a home of its own. */
final class ProductRun {

    private static final Pattern UGLY = Pattern.compile("^\\s+at [\\w.$]+\\(|Exception|\\bError:|\\bnull\\b",
            Pattern.MULTILINE);
    private static final int LOOK_AROUND_MS = 3;

    private final Process process;
    private final Path out;
    private final Path err;

    private ProductRun(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts a command.
     *
     * @param product where it is installed
     * @param home an existing folder: the product's home is made in it, and it is where the process works
     * @param arguments the command
     */
    static ProductRun start(Path product, Path home, String... arguments) throws IOException {
        Path out = home.resolve("stdout.txt");
        Path err = home.resolve("stderr.txt");
        List<String> command = new ArrayList<>(List.of(product.resolve("cuepoint").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("CUEPOINT_HOME", home.resolve("home").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.remove("DISPLAY");
        return new ProductRun(builder.start(), out, err);
    }

    /** Waits until it ends; false when it was not within the time. */
    boolean ends(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** Waits until it ends or something is so; true when it ended. */
    boolean endsBefore(BooleanSupplier something) throws InterruptedException {
        while (!something.getAsBoolean()) {
            if (process.waitFor(LOOK_AROUND_MS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return !process.isAlive();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a system that shuts down sends it. */
    void end() {
        process.destroy();
    }

    int exitCode() {
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** What no user should see in the output, if there is such. */
    Optional<String> ugly() throws IOException {
        String text = err() + "\n" + out().replaceAll("(\"\\w+\": ?)null", "$1");
        return UGLY.matcher(text).find()
                ? Optional.of(text.substring(0, Math.min(2000, text.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        try {
            return (process.isAlive() ? "running" : "exit code " + exitCode()) + "\n" + err() + out();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
