package org.cuepoint.catalog.sample;

/**
 * How a sample catalogue was opened.
 *
 * @param behaviour how its site answers
 * @param first for how many of the first requests it does so, answering normally after them; {@link #ALWAYS} for all
 */
public record Setup(Behaviour behaviour, int first) {

    /** For every request. */
    public static final int ALWAYS = Integer.MAX_VALUE;
    /** A site as it should be. */
    public static final Setup NORMAL = new Setup(new Behaviour.Normal(), ALWAYS);

    /** Whether the site answers every request as it should. */
    boolean isNormal() {
        return behaviour instanceof Behaviour.Normal;
    }
}
