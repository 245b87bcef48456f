package org.cuepoint.network;

import java.util.Locale;

/** What a cache had to do with an answer. */
public enum CacheStatus {
    /** The answer came from the cache, fresh, without a request. */
    HIT,
    /** The cache was asked, had nothing usable, and the answer came from the server. */
    MISS,
    /** The cache had the answer and the server confirmed that it still holds. */
    REVALIDATED,
    /** The server could not be asked; the answer is an older one from the cache. */
    STALE,
    /** No cache took part: there is none, or the request asked to go past it. */
    BYPASS;

    /** The name for command lines and documents: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
