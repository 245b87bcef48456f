package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.cuepoint.network.CallKind;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.network.NetworkPolicy.Limits;
import org.cuepoint.network.NetworkPolicy.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSettingsTest {

    @Test
    void theDefaultsAreTheStandardPolicy() {
        assertEquals(NetworkPolicy.standard(), NetworkSettings.SECTION.defaults().policy());
    }

    @ParameterizedTest
    @CsvSource({"DEFAULT, 10, 20, 15, 60, 10000000", "SEARCH, 10, 30, 15, 60, 10000000", "QUICK, 3, 5, 5, 10, 1000000",
            "DOWNLOAD, 10, 30, 30, 600, 100000000"})
    void theStandardLimitsAreThoseOfTheTable(CallKind kind, int connect, int firstByte, int silence, int total,
            int body) {
        assertEquals(Limits.seconds(connect, firstByte, silence, total, body), NetworkPolicy.standard().limits(kind));
    }

    @Test
    void beatportIsAskedTwicePerSecondAndOthersWithoutLimit() {
        assertEquals(Duration.ofMillis(500), NetworkPolicy.standard().rate("WWW.beatport.com").interval());
        assertEquals(Rate.UNLIMITED, NetworkPolicy.standard().rate("example.org"));
        assertEquals(3, NetworkPolicy.standard().retries().count());
    }

    @Test
    void patienceStretchesEveryTimeLimitAndNoSize() {
        NetworkPolicy policy = new NetworkSettings(0, 250, "").policy();
        assertEquals(new Limits(Duration.ofMillis(7500), Duration.ofMillis(12_500), Duration.ofMillis(12_500),
                Duration.ofSeconds(25), 1_000_000), policy.limits(CallKind.QUICK));
        assertEquals(0, policy.retries().count());
        assertEquals(Rate.UNLIMITED, policy.rate(NetworkPolicy.BEATPORT));
    }

    @Test
    void ratesAreReadForSeveralHosts() {
        NetworkPolicy policy = new NetworkSettings(3, 100, " WWW.Beatport.com = 4 ,, api.example.org=0.5,").policy();
        assertEquals(Duration.ofMillis(250), policy.rate("www.beatport.com").interval());
        assertEquals(Duration.ofSeconds(2), policy.rate("API.example.org").interval());
        assertEquals(2, policy.rates().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.beatport.com", "www.beatport.com=0", "a=-1", "a=x", "=2", "a=2;b=3", "a=1e9",
            "a=99999", "a b=2",
            "a=0.00001"})
    void ratesThatCannotBeReadAreRefusedWithASentence(String rates) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new NetworkSettings(3, 100, rates));
        assertTrue(refused.getMessage().contains("is no rate; write HOST=NUMBER"), refused.getMessage());
    }

    @Test
    void theContributionHandsOutTheDeclaration() {
        assertEquals(NetworkSettings.SECTION, new NetworkSettingsContribution().declaration());
        assertEquals(3, NetworkSettings.SECTION.settings().size());
    }
}
