package org.cuepoint.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs sample tests inside with the extension found by autodetection, as modules use it, and looks at their results.
 */
class UnexpectedErrorsExtensionTest {

    /** The failures' texts; a run without any test is one too. */
    private static String failures(Class<?> sample) throws Exception {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(sample))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        URL[] services = before.getResource("META-INF/services/org.junit.jupiter.api.extension.Extension") != null
                ? new URL[0]
                : new URL[]{Path.of("src/main/resources").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(services, before)) {
            current.setContextClassLoader(loader);
            LauncherFactory.create().execute(request, listener);
        } finally {
            current.setContextClassLoader(before);
        }
        assertEquals(1, listener.getSummary().getTestsStartedCount());
        return listener.getSummary().getFailures().stream().map(failure -> String.valueOf(failure.getException()))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.Slf4jError.class, Samples.JulError.class, Samples.SystemLoggerError.class,
            Samples.ErrorOfAnotherThread.class, Samples.ErrorAfterAll.class})
    void anUnexpectedErrorFailsTheTest(Class<?> sample) throws Exception {
        String failures = failures(sample);
        assertTrue(failures.contains("did not expect") && failures.contains("broken pipe"), failures);
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.Quiet.class, Samples.Declared.class, Samples.DeclaredByParameter.class,
            Samples.DeclaredOnClass.class})
    void warningsAndDeclaredErrorsPass(Class<?> sample) throws Exception {
        assertEquals("", failures(sample));
    }

    @Test
    void anotherErrorThanTheDeclaredOneFails() throws Exception {
        String failures = failures(Samples.AnotherThanDeclared.class);
        assertTrue(failures.contains("something else") && !failures.contains("broken pipe"), failures);
    }

    @Test
    void aDeclaredErrorThatStaysAwayFails() throws Exception {
        assertTrue(failures(Samples.DeclaredButAbsent.class).contains("were not logged: [broken pipe]"));
    }

    @Test
    void aTestThatFailsAnywayShowsItsOwnReason() throws Exception {
        String failures = failures(Samples.FailingAnyway.class);
        assertTrue(failures.contains("the real reason") && !failures.contains("not logged"), failures);
    }

    @Test
    void theExceptionIsPartOfTheText() throws Exception {
        assertTrue(failures(Samples.Slf4jError.class).contains("IllegalStateException: why"));
    }
}
