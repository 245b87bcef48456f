package org.cuepoint.settings;

/** Where a setting's present value comes from. */
public enum ValueSource {
    /** The declared default. */
    DEFAULT,
    /** The product's default, from its plugin_customization.ini. */
    PRODUCT,
    /** The user set it. */
    USER
}
