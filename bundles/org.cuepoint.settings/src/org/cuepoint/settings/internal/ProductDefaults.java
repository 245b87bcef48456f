package org.cuepoint.settings.internal;

import java.util.Optional;

/** The defaults that the product sets. A seam, so that sections are tested without a framework. */
interface ProductDefaults {

    /** Whether they can be asked for already. Once they can, they always can. */
    boolean known();

    /** The product's default for a setting; asked only when {@link #known()}. */
    Optional<String> value(String qualifier, String section, String setting);
}
