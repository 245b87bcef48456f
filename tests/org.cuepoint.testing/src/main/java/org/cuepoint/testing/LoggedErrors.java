package org.cuepoint.testing;

import java.util.ArrayList;
import java.util.List;

/** What a test has logged as errors so far. A test method gets it by declaring a parameter of this type. */
public final class LoggedErrors {

    private final ErrorCapture capture;
    private final List<String> expected = new ArrayList<>();

    LoggedErrors(ErrorCapture capture) {
        this.capture = capture;
    }

    /** The texts of all errors since the previous test ended, in the order they were logged. */
    public List<String> seen() {
        return capture.seen();
    }

    /** Declares an error as {@link ExpectedErrors} does, for texts that are only known while the test runs. */
    public void expect(String fragment) {
        expected.add(fragment);
    }

    List<String> expected() {
        return expected;
    }
}
