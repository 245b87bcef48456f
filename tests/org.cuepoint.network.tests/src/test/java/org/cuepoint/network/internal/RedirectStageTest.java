package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.network.NetworkPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectStageTest {

    private final FakeTiming timing = new FakeTiming();
    private final Answers server = new Answers(timing);

    private HttpAnswer send(HttpCall call) throws NetworkException, InterruptedException {
        return new RedirectStage(NetworkPolicy::standard, timing).intercept(call, server);
    }

    private HttpAnswer send(String uri) throws NetworkException, InterruptedException {
        return send(Answers.call(uri));
    }

    private String lastAsked() {
        return server.calls().getLast().uri().toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsEveryKindOfRedirect(int status) throws Exception {
        server.status(status, "Location", "/there");
        HttpAnswer answer = send("https://a.example/here?q=1");
        assertEquals(200, answer.status());
        assertEquals("https://a.example/there", lastAsked());
        assertEquals(List.of(new Attempt(0, 10, Integer.toString(status), 0), new Attempt(10, 10, "200", 0)),
                answer.attempts());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://a.example/x/y?q=1, z, https://a.example/x/z
            https://a.example/x/y?q=1, ?q=2, https://a.example/x/y?q=2
            https://a.example/x/y, ../z, https://a.example/z
            https://a.example/x, //b.example/z, https://b.example/z
            http://a.example/x, https://a.example/x, https://a.example/x
            http://a.example/x, http://b.example:8080/y#part, http://b.example:8080/y
            https://a.example/x, '/track/caf\u00C3\u00A9 noir', https://a.example/track/caf%C3%A9%20noir
            https://a.example/x, /a%20b?c={d}, https://a.example/a%20b?c=%7Bd%7D
            https://a.example, /z, https://a.example/z
            """)
    void resolvesTheAddressAsBrowsersDo(String from, String location, String expected) throws Exception {
        server.status(302, "Location", location);
        assertEquals(200, send(from).status());
        assertEquals(expected, lastAsked());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 300, 304, 404})
    void takesOtherStatusesWithALocationAsFinal(int status) throws Exception {
        server.status(status, "Location", "/there");
        assertEquals(status, send("https://a.example/").status());
        assertEquals(1, server.calls().size());
    }

    @Test
    void takesARedirectToNowhereAsFinal() throws Exception {
        assertEquals(302, send(server302WithoutLocation()).status());
    }

    private HttpCall server302WithoutLocation() {
        server.status(302);
        return Answers.call("https://a.example/");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://a.example/x, http://a.example/x, from https to an unprotected http address
            https://a.example/x, https://a.example/x, in a circle
            https://a.example/x, /x#again, in a circle
            https://a.example/x, ftp://a.example/x, to an address that cannot be requested
            https://a.example/x, https://user:pass@b.example/, to an address that cannot be requested
            https://a.example/x, javascript:alert(1), to an address that cannot be requested
            https://a.example/x, 'http:// /%zz', something that is no address
            """)
    void refusesToFollowWithASentence(String from, String location, String words) {
        server.status(302, "Location", location);
        NetworkException failure = assertThrows(NetworkException.class, () -> send(from));
        assertEquals(Kind.REDIRECT, failure.kind());
        assertTrue(failure.getMessage().startsWith("a.example sends the request"), failure.getMessage());
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertFalse(failure.getMessage().contains("pass@"), failure.getMessage());
        assertEquals(1, server.calls().size());
        assertEquals(1, failure.attempts().size());
    }

    @Test
    void aLongerCircleEndsToo() {
        server.status(302, "Location", "/b").status(302, "Location", "/c").status(302, "Location", "/a");
        NetworkException failure = assertThrows(NetworkException.class, () -> send("https://a.example/a"));
        assertEquals("a.example sends the request in a circle; it was not followed.", failure.getMessage());
        assertEquals(3, server.calls().size());
    }

    @Test
    void followsEightTimesAndNoMore() throws Exception {
        for (int i = 1; i <= 8; i++) {
            server.status(307, "Location", "/" + i);
        }
        assertEquals(200, send("https://a.example/0").status());
        for (int i = 1; i <= 9; i++) {
            server.status(307, "Location", "/" + i);
        }
        NetworkException failure = assertThrows(NetworkException.class, () -> send("https://a.example/0"));
        assertEquals("a.example sends the request on more than 8 times; it was not followed.", failure.getMessage());
    }

    @Test
    void carriesCredentialsOnlyWithinOneOrigin() throws Exception {
        HttpCall call = new HttpCall(URI.create("https://a.example/1"), CallKind.DEFAULT,
                Map.of("authorization", "Bearer x", "Cookie", "s=1", "Accept", "text/html"), true);
        server.status(302, "Location", "/2").status(302, "Location", "https://a.example:444/3");
        send(call);
        assertEquals(call.headers(), server.calls().get(1).headers());
        assertEquals(Map.of("Accept", "text/html"), server.calls().get(2).headers());
    }

    @Test
    void aFailureOnTheWayTellsAllTries() {
        server.status(301, "Location", "/there").fails(Kind.RESET);
        NetworkException failure = assertThrows(NetworkException.class, () -> send("https://a.example/"));
        assertEquals(List.of("301", "reset"), failure.attempts().stream().map(Attempt::outcome).toList());
    }
}
