package org.cuepoint.settings;

import java.util.function.Consumer;

/**
 * One section of settings with its present values. Thread-safe. A value is looked up in this order: what the user set,
 * the product's default (plugin_customization.ini), the declared default. A stored value that the declaration does not
 * allow is passed over with a logged warning and stays stored.
 *
 * @param <R> the record that holds the values
 */
public interface Section<R extends Record> {

    /** What it is made of. */
    SectionDeclaration<R> declaration();

    /** The present values; cheap enough to be called for every use. Never holds a value the declaration forbids. */
    R get();

    /**
     * Sets all values and stores those that changed. Listeners are told before this returns.
     *
     * @return {@link SetResult.Saved}, or why not
     */
    SetResult set(R value);

    /** The present value of one setting in its text form. Secrets are given as they are: do not print them. */
    String text(String settingId);

    /** Where the present value of a setting comes from. */
    ValueSource source(String settingId);

    /**
     * Sets one setting from its text form.
     *
     * @return {@link SetResult.Rejected} with a sentence when the text is not an allowed value
     */
    SetResult setText(String settingId, String text);

    /** Forgets what the user set, so that the default holds again. */
    SetResult reset(String settingId);

    /**
     * Calls the listener after every change of this section's values, with the new values, on the thread that made or
     * noticed the change. Changes by another process are noticed at a later {@link #get()}.
     */
    Registration onChange(Consumer<R> listener);

    /** A listener's registration; closing it twice does nothing. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
