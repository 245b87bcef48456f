package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A key and its self-signed certificate, made by the JDK's keytool when the test runs. */
final class Keys {

    private static final String PASSWORD = "changeit";

    private final Path file;
    private final KeyStore store;

    private Keys(Path file, KeyStore store) {
        this.file = file;
        this.store = store;
    }

    /** Makes a certificate for the given names, for example {@code ip:127.0.0.1}. */
    static Keys make(Path folder, String names) throws Exception {
        Path file = folder.resolve("keys-" + names.hashCode() + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
                "CN=test server",
                "-ext", "SAN=" + names, "-validity", "30", "-keystore", file.toString(), "-storetype", "PKCS12",
                "-storepass",
                PASSWORD).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new Keys(file, store);
    }

    /** A listener that speaks TLS with this certificate and prefers the protocols in this order. */
    SSLServerSocket listener(String... protocols) throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        SSLServerSocket socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
        return socket;
    }

    /** Rules of a client that trusts this certificate. */
    SslContextFactory.Client trusting() {
        SslContextFactory.Client client = new SslContextFactory.Client();
        client.setTrustStorePath(file.toUri().toString());
        client.setTrustStorePassword(PASSWORD);
        return client;
    }
}
