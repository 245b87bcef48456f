package org.cuepoint.testing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/**
 * Fails a test when anything logs an error that the test did not declare with {@link ExpectedErrors} or
 * {@link LoggedErrors#expect}, and when a declared one stays away. Errors between tests (in {@code @BeforeAll} and
 * {@code @AfterAll}, or of a thread that outlives its test) count for the test or class that ends next.
 *
 * <p>Found without being named through {@code META-INF/services} when the JUnit parameter
 * {@code junit.jupiter.extensions.autodetection.enabled} is true. Tests of one JVM must not run concurrently.
 */
public final class UnexpectedErrorsExtension
        implements
            BeforeAllCallback,
            BeforeEachCallback,
            AfterEachCallback,
            AfterAllCallback,
            ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(UnexpectedErrorsExtension.class);

    /** One for the whole process: the loggers it listens to are global too. */
    private static final ErrorCapture CAPTURE = new ErrorCapture();

    @Override
    public void beforeAll(ExtensionContext context) {
        CAPTURE.attach();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        CAPTURE.attach();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> expected = new ArrayList<>(declared(context));
        LoggedErrors parameter = context.getStore(NAMESPACE).get(LoggedErrors.class, LoggedErrors.class);
        if (parameter != null) {
            expected.addAll(parameter.expected());
        }
        judge(CAPTURE.drain(), expected, context.getExecutionException().isEmpty());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        judge(CAPTURE.drain(), List.of(), false);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LoggedErrors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(LoggedErrors.class, key -> new LoggedErrors(CAPTURE),
                LoggedErrors.class);
    }

    private static List<String> declared(ExtensionContext context) {
        List<String> expected = new ArrayList<>();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            at.getElement().flatMap(element -> AnnotationSupport.findAnnotation(element, ExpectedErrors.class))
                    .ifPresent(annotation -> expected.addAll(List.of(annotation.value())));
        }
        return expected;
    }

    private static void judge(List<String> errors, List<String> expected, boolean mustAppear) {
        List<String> unexpected = errors.stream().filter(error -> expected.stream().noneMatch(error::contains))
                .toList();
        if (!unexpected.isEmpty()) {
            throw new AssertionFailedError(
                    "Errors were logged that the test did not expect:\n" + String.join("\n", unexpected));
        }
        List<String> missing = expected.stream()
                .filter(fragment -> errors.stream().noneMatch(error -> error.contains(fragment))).toList();
        if (mustAppear && !missing.isEmpty()) {
            throw new AssertionFailedError("Expected errors were not logged: " + missing + "; logged were " + errors);
        }
    }
}
