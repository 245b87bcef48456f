package org.cuepoint.catalog.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of searches and tracks. */
class SiteAddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.beatport.com       | https://www.beatport.com/search/tracks?q=a%20b&page=1&per-page=50
            https://www.beatport.com/      | https://www.beatport.com/search/tracks?q=a%20b&page=1&per-page=50
            http://127.0.0.1:8080/base//   | http://127.0.0.1:8080/base/search/tracks?q=a%20b&page=1&per-page=50
            http://[::1]:8080              | http://[::1]:8080/search/tracks?q=a%20b&page=1&per-page=50
            """)
    void searchesBelowTheBase(String base, String expected) {
        assertEquals(expected, SiteAddresses.of(URI.create(base)).search("a b").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a+b & c=d     | a%2Bb%20%26%20c%3Dd
            100% #1?      | 100%25%20%231%3F
            Beyoncé       | Beyonc%C3%A9
            夜の灯台       | %E5%A4%9C%E3%81%AE%E7%81%AF%E5%8F%B0
            👩‍🚀           | %F0%9F%91%A9%E2%80%8D%F0%9F%9A%80
            it's "x"/y    | it%27s%20%22x%22%2Fy
            Dub (VIP)     | Dub%20%28VIP%29
            """)
    void encodesTheQuery(String query, String expected) {
        String address = new SiteAddresses("https://s").search(query).toString();
        assertEquals("https://s/search/tracks?q=" + expected + "&page=1&per-page=50", address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One (Dub)            | One (Dub)
            One (Dub) (Edit)     | One Dub Edit
            One ((Dub)           | One Dub
            '  One \t two  '     | One two
            (                    | (
            """)
    void cleansTheQuery(String query, String expected) {
        assertEquals(expected, SiteAddresses.cleanQuery(query));
    }

    @Test
    void cutsALongQuery() {
        assertEquals(249, SiteAddresses.cleanQuery("word ".repeat(10_000)).length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Northern Lantern (VIP)   | northern-lantern-vip
            Señorita Ünïcødé         | senorita-unic-de
            --Já!--                  | ja
            夜の灯台                  | ''
            """)
    void makesSlugs(String title, String expected) {
        assertEquals(expected, SiteAddresses.slug(title));
    }

    @Test
    void slugsAreShort() {
        assertEquals(100, SiteAddresses.slug("a".repeat(5000)).length());
    }
}
