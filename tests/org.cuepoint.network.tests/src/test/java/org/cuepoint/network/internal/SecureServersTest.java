package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against servers that speak TLS, well and badly. */
class SecureServersTest {

    @TempDir
    private static Path folder;
    private static Keys right;
    private static Keys otherName;

    @BeforeAll
    static void makeKeys() throws Exception {
        right = Keys.make(folder, "ip:127.0.0.1");
        otherName = Keys.make(folder, "dns:other.example");
    }

    private static NetworkException failure(Net net, String address) {
        NetworkException failure = assertThrows(NetworkException.class,
                () -> net.get("https://" + address + "/?key=secret"));
        assertEquals(Kind.TLS, failure.kind(), failure.getMessage());
        assertFalse(failure.retryable());
        assertEquals(List.of("tls"), failure.attempts().stream().map(Attempt::outcome).toList());
        return failure;
    }

    @Test
    void aTrustedServerIsAskedOverHttp1WhenItSpeaksNothingElse() throws Exception {
        try (Net net = new Net(right::trusting);
                Wire wire = new Wire(right.listener("http/1.1"),
                        Wire.sends(Wire.ok("safe")))) {
            HttpAnswer answer = net.get("https://" + wire.address() + "/");
            assertEquals("safe", answer.text());
            assertEquals("HTTP/1.1", answer.protocol());
        }
    }

    @Test
    void aServerThatNegotiatesNothingIsAskedOverHttp1() throws Exception {
        try (Net net = new Net(right::trusting); Wire wire = new Wire(right.listener(), Wire.sends(Wire.ok("safe")))) {
            assertEquals("HTTP/1.1", net.get("https://" + wire.address() + "/").protocol());
        }
    }

    @Test
    void aServerThatOffersHttp2IsAskedOverIt() throws Exception {
        try (Net net = new Net(right::trusting); Http2Wire wire = new Http2Wire(right.listener("h2", "http/1.1"))) {
            HttpAnswer answer = net.get("https://" + wire.address() + "/a");
            assertEquals(200, answer.status());
            assertEquals("over two", answer.text());
            assertEquals("HTTP/2", answer.protocol());
            assertEquals("over two", net.get("https://" + wire.address() + "/b").text());
            assertEquals(1, wire.connections());
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        try (Net net = new Net(); Wire wire = new Wire(right.listener("http/1.1"), Wire.sends(Wire.ok("fake")))) {
            assertEquals("No secure connection to " + wire.address()
                    + ": its certificate was not issued by an authority that this computer trusts.",
                    failure(net, wire.address()).getMessage());
            assertFalse(String.join("", wire.requests()).contains("GET"));
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (Net net = new Net(otherName::trusting);
                Wire wire = new Wire(otherName.listener("http/1.1"), Wire.sends(Wire.ok("fake")))) {
            assertEquals("No secure connection to " + wire.address() + ": its certificate is made out to another name.",
                    failure(net, wire.address()).getMessage());
        }
    }

    @Test
    void aServerWithoutTlsIsRefusedOverHttps() throws Exception {
        try (Net net = new Net();
                PlainWire plain = new PlainWire(
                        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            assertEquals("No secure connection to " + plain.address()
                    + ": the two sides could not agree on how to protect it.",
                    failure(net, plain.address())
                            .getMessage());
        }
    }
}
