package org.cuepoint.catalog.beatport;

import java.util.regex.Pattern;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.NetworkException;

/**
 * Says in words why a search failed.
 *
 * @param description who was asked, for example {@code Beatport (www.beatport.com)}
 */
record SearchFailures(String description) {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    /** A request without an answer. */
    CatalogException of(NetworkException e) {
        Kind kind = switch (e.kind()) {
            case TIMEOUT -> Kind.TIMEOUT;
            case PROTOCOL, TOO_LARGE, REDIRECT -> Kind.UNREADABLE;
            default -> Kind.UNREACHABLE;
        };
        String happened = e.getMessage() == null ? "" : e.getMessage().strip();
        String advice = e.suggestion().strip();
        return new CatalogException(kind, (description + " could not be asked. " + happened + " " + advice).strip(), e);
    }

    /** An answer with a status other than 200. */
    CatalogException of(HttpAnswer answer) {
        int status = answer.status();
        String why = " (HTTP " + status + "). ";
        return switch (status) {
            case 429 -> failure(Kind.BUSY, " is getting too many requests" + why + waiting(answer));
            case 401, 403 -> failure(Kind.REFUSED, " refused the search" + why
                    + "It may block automatic searches for a while: try again in some minutes.");
            case 404, 410 -> failure(Kind.REFUSED, " has no track search at this address" + why
                    + "Check the catalogue's address.");
            case 408, 504 -> failure(Kind.TIMEOUT, " took too long to answer" + why + "Try again later.");
            default -> other(status, why);
        };
    }

    private CatalogException other(int status, String why) {
        if (status >= 500) {
            return failure(Kind.SERVER, " has a fault of its own" + why + "Try again later.");
        }
        if (status >= 400) {
            return failure(Kind.REFUSED, " refused the search" + why + "Try other words.");
        }
        return failure(Kind.UNREADABLE, " answered without a page" + why + "The site may have changed.");
    }

    /** When to try again: the seconds of Retry-After where the site says them, else in words. */
    private static String waiting(HttpAnswer answer) {
        return answer.header("retry-after").map(String::strip).filter(text -> SECONDS.matcher(text).matches())
                .map(seconds -> "It asks to wait " + seconds + " s: try again then.")
                .orElse("Try again in some minutes.");
    }

    private CatalogException failure(Kind kind, String sentence) {
        return new CatalogException(kind, description + sentence);
    }
}
