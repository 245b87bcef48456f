package org.cuepoint.network.internal;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

import javax.net.ssl.SSLException;

import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;

/**
 * Says in plain words why there is no answer, from whatever was thrown below. Only the host is named, never the rest.
 */
final class Failures {

    /** What Jetty's parser calls a connection that ended inside the head of an answer. */
    private static final String EARLY_END = "Early EOF";

    private final BooleanSupplier offline;

    /** @param offline whether this machine has no network at all, asked only when a failure may come from that */
    Failures(BooleanSupplier offline) {
        this.offline = offline;
    }

    /**
     * Explains a failure.
     *
     * @param uri the address asked
     * @param thrown what was thrown
     * @param phase what the request was waiting for
     */
    NetworkException explain(URI uri, Throwable thrown, Phase phase) {
        String host = Addresses.authority(uri);
        List<Throwable> chain = chain(thrown);
        return ours(host, chain).or(() -> connection(host, chain, phase)).or(() -> secure(host, chain))
                .or(() -> http(host, chain)).orElseGet(() -> broken(host, thrown, phase));
    }

    /** The failure and its causes, outermost first; ends at a circle. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = thrown;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next.getCause();
        }
        return chain;
    }

    private static <T> Optional<T> find(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Optional<NetworkException> ours(String host, List<Throwable> chain) {
        for (Throwable thrown : chain) {
            switch (thrown) {
                case TimeLimitException limit -> {
                    return of(Kind.TIMEOUT, limit.sentence(host), "The server may be busy. " + Sentences.TRY_LATER,
                            limit);
                }
                case TooLargeException large -> {
                    return of(Kind.TOO_LARGE,
                            "The answer of %s is larger than %s, the most that is taken for this kind of request."
                                    .formatted(host, Sentences.size(large.limit())),
                            "Check that the address is the one you meant; large files are fetched as a download.",
                            large);
                }
                case ClientStoppedException stopped -> {
                    return of(Kind.STOPPED, "No request was sent to %s, because the network service does not run: %s."
                            .formatted(host, stopped.getMessage()), "Restart the application.", stopped);
                }
                case ZipException broken -> {
                    return of(Kind.PROTOCOL, "The answer of %s is packed in a way that cannot be unpacked (%s)."
                            .formatted(host, broken.getMessage()), Sentences.SERVER_FAULT, broken);
                }
                default -> {
                    // look at its cause
                }
            }
        }
        return Optional.empty();
    }

    private Optional<NetworkException> connection(String host, List<Throwable> chain, Phase phase) {
        Throwable thrown = chain.getFirst();
        String message = chain.stream().map(t -> Objects.requireNonNullElse(t.getMessage(), ""))
                .reduce("", (all, one) -> all + '\n' + one).toLowerCase(Locale.ROOT);
        boolean noName = find(chain, UnknownHostException.class).isPresent()
                || find(chain, UnresolvedAddressException.class).isPresent();
        boolean noRoute = find(chain, NoRouteToHostException.class).isPresent()
                || message.contains("network is unreachable");
        if ((noName || noRoute) && offline.getAsBoolean()) {
            return of(Kind.OFFLINE,
                    "This computer has no network connection, so %s could not be reached.".formatted(host),
                    "Check the cable, the wireless network or the VPN, then try again.", thrown);
        }
        if (noName) {
            return of(Kind.NAME_NOT_FOUND, "The host name %s was not found.".formatted(host),
                    "Check the address for typing mistakes. If it is right, check this computer's network connection.",
                    thrown);
        }
        if (noRoute) {
            return of(Kind.OFFLINE, "There is no way from this computer's network to %s.".formatted(host),
                    "Check the network connection and the VPN, then try again.", thrown);
        }
        if (phase == Phase.CONNECTING && (find(chain, SocketTimeoutException.class).isPresent()
                || find(chain, TimeoutException.class).isPresent())) {
            return of(Kind.TIMEOUT, "No connection to %s was made in time.".formatted(host),
                    "The server or a firewall may be silent. Check the network connection; then try again later.",
                    thrown);
        }
        return find(chain, ConnectException.class).flatMap(refused -> of(Kind.REFUSED,
                "%s refused the connection: nothing listens there at the moment.".formatted(host),
                "Check the address and the port; the server may be down. " + Sentences.TRY_LATER, refused));
    }

    private static Optional<NetworkException> secure(String host, List<Throwable> chain) {
        Optional<String> certificate = Certificates.problem(chain);
        if (certificate.isPresent()) {
            return of(Kind.TLS, "No secure connection to %s: %s.".formatted(host, certificate.get()),
                    "Check this computer's date, and whether a proxy or virus scanner inspects secure connections. "
                            + "Someone may be listening in; nothing was sent.",
                    chain.getFirst());
        }
        return find(chain, SSLException.class).filter(Failures::speaksBadly).flatMap(tls -> of(Kind.TLS,
                "No secure connection to %s: the two sides could not agree on how to protect it.".formatted(host),
                "Check the address and the port; the server may be too old, or may not offer secure connections there.",
                tls));
    }

    /** Whether TLS itself failed, not only the connection beneath it. */
    private static boolean speaksBadly(SSLException tls) {
        String message = Objects.requireNonNullElse(tls.getMessage(), "").toLowerCase(Locale.ROOT);
        return !message.contains("closed") && !message.contains("reset") && !message.contains("broken pipe");
    }

    private static Optional<NetworkException> http(String host, List<Throwable> chain) {
        Optional<HttpException> parser = find(chain, HttpException.class);
        boolean improper = parser.isPresent() || find(chain, HttpResponseException.class).isPresent();
        if (!improper || parser.filter(found -> EARLY_END.equals(found.getReason())).isPresent()) {
            return Optional.empty();
        }
        return of(Kind.PROTOCOL, "What %s answered is not proper HTTP.".formatted(host),
                "Check the address and the port: something else than a web server may listen there.", chain.getFirst());
    }

    private static NetworkException broken(String host, Throwable thrown, Phase phase) {
        String what = switch (phase) {
            case CONNECTING -> "The connection to %s broke while it was being made.";
            case FIRST_BYTE -> "%s closed the connection without an answer.";
            case BODY -> "The connection to %s broke before the answer was complete.";
        };
        return new NetworkException(Kind.RESET, what.formatted(host),
                "Check the network connection. " + Sentences.TRY_LATER, List.of(), thrown);
    }

    private static Optional<NetworkException> of(Kind kind, String sentence, String suggestion, Throwable cause) {
        return Optional.of(new NetworkException(kind, sentence, suggestion, List.of(), cause));
    }
}
