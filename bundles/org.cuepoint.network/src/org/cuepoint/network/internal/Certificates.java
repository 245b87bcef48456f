package org.cuepoint.network.internal;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says in words what is wrong with a certificate. */
final class Certificates {

    private Certificates() {
    }

    /**
     * What is wrong.
     *
     * @param chain a failure and its causes; the innermost one that is about a certificate counts
     * @return the second half of a sentence; empty when it is not about a certificate
     */
    static Optional<String> problem(List<Throwable> chain) {
        return chain.reversed().stream().map(Certificates::problem).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> problem(Throwable thrown) {
        return switch (thrown) {
            case CertificateExpiredException expired -> Optional.of("its certificate has expired");
            case CertificateNotYetValidException early -> Optional.of("its certificate is not valid yet");
            case CertPathBuilderException unknown -> Optional.of(
                    "its certificate was not issued by an authority that this "
                            + "computer trusts");
            case CertPathValidatorException untrusted -> Optional.of("its certificate was not accepted as genuine");
            case CertificateException other -> Optional.of(
                    Objects.requireNonNullElse(other.getMessage(), "").startsWith("No ")
                            ? "its certificate is made out to another name"
                            : "its certificate was not accepted");
            default -> Optional.empty();
        };
    }
}
