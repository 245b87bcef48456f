package org.cuepoint.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which errors a test, or every test of a class, makes the code log on purpose. Each must be logged at least
 * once, in every test it is declared for; any other error still fails the test.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface ExpectedErrors {

    /** A part of each expected error's text; the text is the message followed by the exception, when there is one. */
    String[] value();
}
