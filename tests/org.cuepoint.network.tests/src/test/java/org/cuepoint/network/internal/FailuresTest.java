package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure has a kind, a sentence and a suggestion; none of them says more of the address than its host. */
class FailuresTest {

    private static final URI ADDRESS = URI.create("https://www.Example.org:8443/private/path?token=hunter2");

    private static Exception tls(Throwable cause) {
        return new IOException(new SSLHandshakeException("(certificate_unknown) hunter2").initCause(cause));
    }

    private static Throwable untrusted(Throwable cause) {
        return new CertificateException("PKIX path building failed", cause);
    }

    static Stream<Arguments> failures() {
        String secure = "No secure connection to HOST: ";
        return Stream.of(
                Arguments.of(new UnknownHostException("hunter2"), false, Kind.NAME_NOT_FOUND,
                        "The host name HOST was not found."),
                Arguments.of(new SocketException().initCause(new UnresolvedAddressException()), false,
                        Kind.NAME_NOT_FOUND,
                        "The host name HOST was not found."),
                Arguments.of(new UnknownHostException("x"), true, Kind.OFFLINE,
                        "This computer has no network connection, so HOST could not be reached."),
                Arguments.of(new NoRouteToHostException("No route to host"), false, Kind.OFFLINE,
                        "There is no way from this computer's network to HOST."),
                Arguments.of(new NoRouteToHostException("No route to host"), true, Kind.OFFLINE,
                        "This computer has no network connection, so HOST could not be reached."),
                Arguments.of(new ConnectException("Network is unreachable"), false, Kind.OFFLINE,
                        "There is no way from this computer's network to HOST."),
                Arguments.of(new ConnectException("Connection refused"), true, Kind.REFUSED,
                        "HOST refused the connection: nothing listens there at the moment."),
                Arguments.of(new SocketTimeoutException("Connect Timeout"), false, Kind.TIMEOUT,
                        "No connection to HOST was made in time."),
                Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), false, Kind.TLS,
                        secure + "the two sides could not agree on how to protect it."),
                Arguments.of(new SSLHandshakeException("Remote host closed connection during handshake"), false,
                        Kind.RESET,
                        "The connection to HOST broke while it was being made."),
                Arguments.of(tls(untrusted(new CertPathBuilderException("unable to find valid certification path"))),
                        false,
                        Kind.TLS, secure + "its certificate was not issued by an authority that this computer trusts."),
                Arguments.of(tls(untrusted(new CertPathValidatorException("validity",
                        new CertificateExpiredException()))), false,
                        Kind.TLS, secure + "its certificate has expired."),
                Arguments.of(tls(untrusted(new CertPathValidatorException("validity",
                        new CertificateNotYetValidException()))),
                        false, Kind.TLS, secure + "its certificate is not valid yet."),
                Arguments.of(tls(untrusted(new CertPathValidatorException("revoked"))), false, Kind.TLS,
                        secure + "its certificate was not accepted as genuine."),
                Arguments.of(tls(new CertificateException("No subject alternative DNS name matching hunter2 found.")),
                        false,
                        Kind.TLS, secure + "its certificate is made out to another name."),
                Arguments.of(tls(new CertificateException()), false, Kind.TLS, secure
                        + "its certificate was not accepted."),
                Arguments.of(new EOFException("hunter2"), false, Kind.RESET,
                        "The connection to HOST broke while it was being made."),
                Arguments.of(new ClosedChannelException(), false, Kind.RESET,
                        "The connection to HOST broke while it was being made."),
                Arguments.of(new ClientStoppedException("it was stopped"), false, Kind.STOPPED,
                        "No request was sent to HOST, because the network service does not run: it was stopped."),
                Arguments.of(new IOException(new TooLargeException(1_500_000)), false, Kind.TOO_LARGE,
                        "The answer of HOST is larger than 1.5 MB, the most that is taken for this kind of request."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsExplained(Throwable thrown, boolean offline, Kind kind, String sentence) {
        NetworkException failure = new Failures(() -> offline).explain(ADDRESS, thrown, Phase.CONNECTING);
        assertEquals(sentence.replace("HOST", "www.example.org:8443"), failure.getMessage());
        assertEquals(kind, failure.kind());
        assertTrue(failure.suggestion().matches("[A-Z].*\\."), failure.suggestion());
        String said = failure.getMessage() + failure.suggestion();
        assertFalse(said.contains("hunter2") || said.contains("private"), said);
    }

    @ParameterizedTest
    @EnumSource
    void aTimeLimitSaysWhatWasWaitedForAndHowLong(Phase phase) {
        String total = new Failures(() -> false)
                .explain(ADDRESS, new TimeLimitException(phase, Duration.ofSeconds(10), true), phase).getMessage();
        String part = new Failures(() -> false)
                .explain(ADDRESS, new TimeLimitException(phase, Duration.ofMillis(1500), false), phase).getMessage();
        assertTrue(total.contains("10 seconds, the limit for the whole request."), total);
        assertTrue(part.endsWith(" 1.5 seconds."), part);
        assertTrue(total.contains("www.example.org:8443") && part.contains("www.example.org:8443"));
    }

    @Test
    void aFailureThatIsItsOwnCauseEndsToo() {
        Exception one = new IOException("one");
        Exception two = new IOException("two", one);
        one.initCause(two);
        assertEquals(Kind.RESET, new Failures(() -> false).explain(ADDRESS, one, Phase.BODY).kind());
    }
}
