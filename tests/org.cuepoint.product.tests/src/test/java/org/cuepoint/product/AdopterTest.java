package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A foreign RCP product installs the runtime from the built update site, starts, and finds the services. */
class AdopterTest {

    private static final String FEATURE = "org.cuepoint.runtime.headless.feature.feature.group";

    @TempDir
    private Path home;

    @Test
    void aForeignProductInstallsTheRuntimeAndFindsItsServices() throws IOException, InterruptedException {
        Path product = copyOfTheForeignProduct();
        assertTrue(start(product).lines().allMatch(line -> line.endsWith(" missing")), "it had the services before");

        String installed = start(product, "-application", "org.eclipse.equinox.p2.director", "-repository",
                Path.of(System.getProperty("cuepoint.site")).toUri().toString(), "-installIU", FEATURE);
        String found = start(product);

        assertEquals(7, found.lines().filter(line -> line.endsWith(" found")).count(), installed + "\n" + found);
        assertFalse(found.contains(" missing"), found);
        // SLF4J binds to Logback although nothing in the foreign product starts a service-loader mediator
        Path log = home.resolve("state/ExampleAdopter/logs/exampleadopter.log");
        assertTrue(Files.isRegularFile(log) && Files.readString(log).contains(" - Start of Example Adopter "),
                () -> "it has no log under its own name: " + tree());
    }

    private Path copyOfTheForeignProduct() throws IOException {
        Path from = Path.of(System.getProperty("cuepoint.adopter"));
        Path to = home.resolve("product");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private String start(Path product, String... arguments) throws IOException, InterruptedException {
        Path launcher;
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            launcher = plugins.filter(path -> path.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst().orElseThrow();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar", launcher.toString(), "-nosplash", "-data", "@noDefault", "-consoleLog"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("DISPLAY");
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + Files.readString(output));
        }
        String text = Files.readString(output);
        assertEquals(0, process.exitValue(), text);
        return text;
    }

    private String tree() {
        try (Stream<Path> files = Files.walk(home.resolve("state"))) {
            return files.map(Path::toString).toList().toString();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
