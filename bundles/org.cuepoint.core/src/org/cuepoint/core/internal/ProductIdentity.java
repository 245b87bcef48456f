package org.cuepoint.core.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.internal.Identity.Source;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The identity of the product that runs in this framework. */
@Component(service = ApplicationIdentity.class)
public final class ProductIdentity implements ApplicationIdentity {

    private static final int SESSION_BYTES = 8;

    private final Identity identity;
    private final String sessionId;

    /** Reads the identity from the framework. */
    @Activate
    public ProductIdentity(BundleContext context) {
        this.identity = Identity.of(context::getProperty, name -> find(context, name), source(context.getBundle()));
        byte[] random = new byte[SESSION_BYTES];
        new SecureRandom().nextBytes(random);
        this.sessionId = HexFormat.of().formatHex(random);
    }

    private static Optional<Source> find(BundleContext context, String symbolicName) {
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                return Optional.of(source(bundle));
            }
        }
        return Optional.empty();
    }

    private static Source source(Bundle bundle) {
        @Nullable
        String name = bundle.getHeaders().get(Constants.BUNDLE_NAME);
        return new Source(name == null ? "" : name, bundle.getVersion().toString());
    }

    @Override
    public String folderName() {
        return identity.folderName();
    }

    @Override
    public String displayName() {
        return identity.displayName();
    }

    @Override
    public String version() {
        return identity.version();
    }

    @Override
    public String build() {
        return identity.build();
    }

    @Override
    public String sessionId() {
        return sessionId;
    }

    @Override
    public boolean development() {
        return identity.development();
    }
}
