package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationsWithoutFramework;
import org.cuepoint.redaction.StandardRedactor;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SafeFilesWithoutFramework;

/**
 * Makes a support bundle without the framework, for an application that cannot start: started by a script with the jars
 * of the installation as its class path.
 */
public final class Rescue {

    private static final String FOLDER = "cuepoint.app.folder";
    private static final String NAME = "cuepoint.app.name";
    private static final int LARGEST = 1 << 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private Rescue() {
    }

    /** Makes it, and ends the process with the exit code of the command {@code support-bundle}. */
    public static void main(String[] arguments) {
        CountDownLatch done = new CountDownLatch(1);
        Thread worker = Thread.currentThread();
        Thread hook = new Thread(() -> stop(worker, done), "support-bundle-cancel");
        Runtime.getRuntime().addShutdownHook(hook);
        ExitCode code = ExitCode.FAILED;
        try {
            code = run(List.of(arguments));
        } finally {
            done.countDown();
        }
        if (code != ExitCode.CANCELLED) {
            System.exit(code.value());
        }
    }

    /** Ctrl+C: what was begun is removed before the process ends. */
    private static void stop(Thread worker, CountDownLatch done) {
        if (done.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            if (!done.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                RescueConsole.note("It did not stop in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExitCode run(List<String> arguments) {
        try {
            RescueCall call = RescueCall.parse(arguments);
            String folder = System.getProperty(FOLDER, "CuePoint");
            LocationsWithoutFramework places = LocationsWithoutFramework.of(folder);
            SafeFiles files = SafeFilesWithoutFramework.of(places.guard(),
                    places.locations().describe(Location.STATE).path().resolve("transactions"));
            return new BundleCall(new BundleMaker(input(folder, places), files), call).run();
        } catch (CommandFailure e) {
            RescueConsole.note(String.valueOf(e.getMessage()));
            return e.exitCode();
        } catch (InterruptedException e) {
            RescueConsole.note("Cancelled; nothing was written.");
            return ExitCode.CANCELLED;
        }
    }

    private static BundleInput input(String folder, LocationsWithoutFramework places) {
        List<String> homes = Stream.of(places.home()).filter(home -> !home.isEmpty()).toList();
        List<String> users = Stream.of(places.user()).filter(user -> !user.isEmpty()).toList();
        BundleInput.About about = new BundleInput.About(folder, System.getProperty(NAME, folder), version(), "");
        Path settings = places.locations().describe(Location.CONFIG).path().resolve("settings.properties");
        return new BundleInput(new StandardRedactor(homes, users), places.locations(), about,
                List.of(() -> new RescueSection(jars())), () -> settings(settings), List.of(),
                Clock.systemDefaultZone());
    }

    /** The folder of the jars; this class is in one of them. */
    private static Path jars() {
        Path own = own();
        Path folder = own.getParent();
        return folder == null ? own : folder;
    }

    private static Path own() {
        try {
            return Path.of(Rescue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            return Path.of("");
        }
    }

    /** The version stands in the name of the jar, behind the underscore. */
    private static String version() {
        String name = String.valueOf(own().getFileName());
        int from = name.indexOf('_') + 1;
        return from > 0 && name.endsWith(".jar") ? name.substring(from, name.length() - ".jar".length()) : "unknown";
    }

    /** Which settings are secret is known by their declarations only: of all texts only whether they are set. */
    static Map<String, ?> settings(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file);
                Reader text = new StringReader(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8))) {
            properties.load(text);
        }
        Map<String, Object> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> all.put(key, shown(properties.getProperty(key))));
        return all;
    }

    private static String shown(String value) {
        boolean plain = "true".equals(value) || "false".equals(value)
                || value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain || value.isEmpty() ? value : SettingsTree.SET;
    }
}
