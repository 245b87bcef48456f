package org.cuepoint.settings.internal;

import java.util.Optional;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.osgi.framework.BundleContext;

/**
 * The default scope of Equinox's preferences, which the product's plugin_customization.ini fills.
 * <p>
 * Equinox reads that file once, when the default scope is first used. Used before the Eclipse runtime has registered
 * the service that knows the product, it finds none and remembers that: the customization of every bundle is then lost
 * for the whole session. Settings are asked for earlier than that (by logging, for example), so the scope is not
 * touched before that service is there.
 */
final class EquinoxDefaults implements ProductDefaults {

    private static final String PRODUCT_SERVICE = "org.eclipse.core.internal.preferences.exchange."
            + "IProductPreferencesService";

    private final BundleContext context;
    private volatile boolean known;

    EquinoxDefaults(BundleContext context) {
        this.context = context;
    }

    @Override
    public boolean known() {
        if (!known) {
            known = context.getServiceReference(PRODUCT_SERVICE) != null;
        }
        return known;
    }

    @Override
    public Optional<String> value(String qualifier, String section, String setting) {
        return Optional.ofNullable(DefaultScope.INSTANCE.getNode(qualifier).node(section).get(setting, null));
    }
}
