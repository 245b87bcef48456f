package org.cuepoint.network;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header names are compared without regard to case (RFC 9110, section 5.1): kept in lower case. */
final class HeaderNames {

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]{1,40})",
            Pattern.CASE_INSENSITIVE);

    /** A token of RFC 9110, section 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");

    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E\\t]{0,8000}");

    private HeaderNames() {
    }

    /** Refuses what would break out of a header line. The value is not repeated: it may be a secret. */
    static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a header name: " + name.replaceAll("\\p{Cntrl}", "?"));
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("the value of header " + name + " holds characters that cannot be sent");
        }
    }

    static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The same headers with names in lower case; values of names that differ only in case are joined in order. */
    static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> joined = new TreeMap<>();
        headers.forEach((name, values) -> joined.computeIfAbsent(lowerCase(name), n -> new ArrayList<>())
                .addAll(values));
        joined.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(joined);
    }

    /** The character set that a {@code Content-Type} names, else UTF-8. */
    static Charset charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        if (named.find()) {
            try {
                return Charset.forName(named.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
