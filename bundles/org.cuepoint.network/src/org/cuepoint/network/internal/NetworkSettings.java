package org.cuepoint.network.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cuepoint.network.CallKind;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.network.NetworkPolicy.Limits;
import org.cuepoint.network.NetworkPolicy.Rate;
import org.cuepoint.settings.SectionDeclaration;

/**
 * The settings of the network.
 *
 * @param retries how often a failed request is repeated
 * @param patience the time limits in percent of the built-in ones
 * @param rates requests per second by host, for example {@code www.beatport.com=2, api.example.org=0.5}
 */
public record NetworkSettings(int retries, int patience, String rates) {

    /** Before the declaration, whose defaults are checked with it. */
    private static final Pattern RATE = Pattern
            .compile("([A-Za-z0-9.:\\[\\]-]{1,253})\\s*=\\s*(\\d{1,4}(?:\\.\\d{1,4})?)");

    /** The declaration: page, command, validation and the manual's table are made from it. */
    public static final SectionDeclaration<NetworkSettings> SECTION = SectionDeclaration
            .of(NetworkSettings.class, "network", "Network")
            .about("How requests to servers are made.")
            .integer("retries", 3).range(0, 10).unit("times").label("Retries")
            .help("How often a request is repeated after a timeout, a broken connection or a server error.")
            .integer("patience", 100).range(25, 1000).unit("percent").label("Patience")
            .help("How long servers are waited for, in percent of the usual limits. Use more on a slow connection.")
            .text("rates", NetworkPolicy.BEATPORT + "=2").maxLength(2000).label("Requests per second")
            .help("The most requests per second for a host, as HOST=NUMBER, separated by commas. "
                    + "Other hosts have no limit.")
            .build();

    /**
     * Checks the rates.
     *
     * @throws IllegalArgumentException with a sentence when they cannot be read
     */
    public NetworkSettings {
        read(rates);
    }

    /** The policy with these settings. */
    NetworkPolicy policy() {
        NetworkPolicy standard = NetworkPolicy.standard();
        Map<CallKind, Limits> limits = new EnumMap<>(CallKind.class);
        Arrays.stream(CallKind.values()).forEach(kind -> limits.put(kind, standard.limits(kind)
                .slower(patience / 100.0)));
        return new NetworkPolicy(limits, standard.retries().withCount(retries), read(rates), standard.maxRedirects());
    }

    private static Map<String, Rate> read(String text) {
        Map<String, Rate> rates = new HashMap<>();
        for (String part : text.split(",")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher rate = RATE.matcher(part.strip());
            double perSecond = rate.matches() ? Double.parseDouble(rate.group(2)) : 0;
            if (perSecond <= 0) {
                throw new IllegalArgumentException("\"" + part.strip()
                        + "\" is no rate; write HOST=NUMBER with a number above 0, for example "
                        + NetworkPolicy.BEATPORT + "=2.");
            }
            rates.put(rate.group(1).toLowerCase(Locale.ROOT), Rate.perSecond(perSecond));
        }
        return rates;
    }
}
