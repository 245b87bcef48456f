package org.cuepoint.catalog.sample;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.sample.Behaviour.Broken;
import org.cuepoint.catalog.sample.Behaviour.Damage;
import org.cuepoint.catalog.sample.Behaviour.Failing;
import org.cuepoint.catalog.sample.Behaviour.Normal;
import org.cuepoint.catalog.sample.Behaviour.Slow;

/**
 * Reads the options of {@code sample?behaviour=NAME&first=N&delay=MS&retry-after=S}. {@code first} is for how many requests
 * the behaviour lasts, {@code delay} (milliseconds) belongs to {@code slow}, {@code retry-after} (seconds) to error statuses.
 */
final class SetupOptions {

    private static final int DEFAULT_DELAY_MS = 3000;
    private static final int LONGEST_DELAY_MS = 120_000;
    private static final int DEFAULT_RETRY_AFTER_S = 2;
    private static final int LONGEST_RETRY_AFTER_S = 3600;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final Set<String> OPTIONS = Set.of("behaviour", "first", "delay", "retry-after");

    private SetupOptions() {
    }

    /** A behaviour by name. */
    enum Named {
        NORMAL("normal", "answering normally"), SLOW("slow", "answering slowly"), REFUSED("refused",
                "refusing every search (403)"), BUSY("busy", "too many requests (429)"), FAULTY("faulty",
                        "failing (500)"), UNAVAILABLE("unavailable", "not available (503)"), NO_SCRIPT("no-script",
                                "pages without tracks"), CUT("cut", "pages cut off"), GARBAGE("garbage",
                                        "garbage for pages"), EMPTY("empty", "empty pages");

        private final String option;
        private final String title;

        Named(String option, String title) {
            this.option = option;
            this.title = title;
        }

        /** The value of the option {@code behaviour}. */
        String option() {
            return option;
        }

        /** What a list adds to the catalogue's title. */
        String title() {
            return title;
        }
    }

    /**
     * The set-up that these options ask for.
     *
     * @throws UnknownCatalogException when an option or a value is unknown or does not fit the behaviour
     */
    static Setup parse(Map<String, String> options) throws UnknownCatalogException {
        Set<String> unknown = new TreeSet<>(options.keySet());
        unknown.removeAll(OPTIONS);
        if (!unknown.isEmpty()) {
            throw new UnknownCatalogException("The sample catalogue has no option \"" + unknown.iterator().next()
                    + "\". Its options are behaviour, first, delay and retry-after.");
        }
        Named named = named(options);
        Behaviour behaviour = behaviour(named, options);
        fits(options, "delay", behaviour instanceof Slow, "behaviour=slow");
        fits(options, "retry-after", behaviour instanceof Failing, "refused, busy, faulty and unavailable");
        fits(options, "first", !(behaviour instanceof Normal), "a behaviour other than normal");
        return new Setup(behaviour, number(options, "first", Setup.ALWAYS, 1, MOST_REQUESTS));
    }

    /**
     * The behaviour that these options name; normal when they name none.
     *
     * @throws UnknownCatalogException when there is no such behaviour
     */
    static Named named(Map<String, String> options) throws UnknownCatalogException {
        String text = options.getOrDefault("behaviour", Named.NORMAL.option());
        String option = text.toLowerCase(Locale.ROOT);
        List<Named> all = Arrays.asList(Named.values());
        return all.stream().filter(named -> named.option().equals(option)).findFirst()
                .orElseThrow(() -> new UnknownCatalogException("The sample catalogue knows no behaviour \"" + text
                        + "\". Choose one of: " + all.stream().map(Named::option).collect(Collectors.joining(", "))
                        + "."));
    }

    private static Behaviour behaviour(Named named, Map<String, String> options) throws UnknownCatalogException {
        return switch (named) {
            case NORMAL -> new Normal();
            case SLOW -> new Slow(Duration.ofMillis(number(options, "delay", DEFAULT_DELAY_MS, 0, LONGEST_DELAY_MS)));
            case REFUSED -> failing(403, options, 0);
            case BUSY -> failing(429, options, DEFAULT_RETRY_AFTER_S);
            case FAULTY -> failing(500, options, 0);
            case UNAVAILABLE -> failing(503, options, 0);
            case NO_SCRIPT -> new Broken(Damage.NO_SCRIPT);
            case CUT -> new Broken(Damage.CUT);
            case GARBAGE -> new Broken(Damage.GARBAGE);
            case EMPTY -> new Broken(Damage.EMPTY);
        };
    }

    private static Failing failing(int status, Map<String, String> options, int seconds)
            throws UnknownCatalogException {
        return new Failing(status,
                Duration.ofSeconds(number(options, "retry-after", seconds, 0, LONGEST_RETRY_AFTER_S)));
    }

    private static void fits(Map<String, String> options, String option, boolean fits, String where)
            throws UnknownCatalogException {
        if (!fits && options.containsKey(option)) {
            throw new UnknownCatalogException("The option " + option + " goes only with " + where + ".");
        }
    }

    private static int number(Map<String, String> options, String option, int otherwise, int least, int most)
            throws UnknownCatalogException {
        if (!options.containsKey(option)) {
            return otherwise;
        }
        String text = options.getOrDefault(option, "");
        // nine digits fit an int
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new UnknownCatalogException(
                    "The option " + option + " takes a whole number from " + least + " to " + most
                            + ", not \"" + text + "\".");
        }
        return number;
    }
}
