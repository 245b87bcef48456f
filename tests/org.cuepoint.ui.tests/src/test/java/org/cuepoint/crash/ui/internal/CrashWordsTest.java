package org.cuepoint.crash.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happened, in plain words. */
class CrashWordsTest {

    private static final Set<IncidentKind> ASKED = Set.of(IncidentKind.THREAD, IncidentKind.UI, IncidentKind.FREEZE,
            IncidentKind.DEADLOCK, IncidentKind.START);

    @ParameterizedTest
    @EnumSource
    void onlyWhatTheUserMustKnowIsAsked(IncidentKind kind) {
        assertEquals(ASKED.contains(kind), CrashWords.asks(Incident.of(kind, new IllegalStateException(), "")));
    }

    @ParameterizedTest
    @EnumSource
    void memoryThatRanOutIsAskedOnEveryWay(IncidentKind kind) {
        Incident wrapped = Incident.of(kind, new IllegalStateException(new OutOfMemoryError("Java heap space")), "");
        assertTrue(CrashWords.asks(wrapped));
        assertEquals("CuePoint ran out of memory", CrashWords.heading(wrapped, "CuePoint"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAHeadingAndAMeaningOfWholeSentences(IncidentKind kind) {
        Incident incident = Incident.of(kind, new IllegalStateException("x"), "Reading collection.xml");
        assertTrue(CrashWords.meaning(incident, "CuePoint").endsWith("It happened during: Reading collection.xml."));
        assertTrue(Stream.of("Exception", "null", "stack")
                .noneMatch(CrashWords.heading(incident, "CuePoint")::contains));
    }

    @Test
    void aFreezeSaysHowLong() {
        assertEquals("The window did not react for 14 seconds", CrashWords.heading(
                Incident.hang(IncidentKind.FREEZE, "main", "", List.of(), Duration.ofMillis(14_300)), "CuePoint"));
    }

    @Test
    void theWorkIsSafeOrNamed() {
        assertEquals("Nothing is unsaved; what was saved before is on the disk.",
                CrashWords.work(List.of(), List.of(), List.of()));
        assertEquals("Not saved yet: A, B. A restart asks about them. 12 matches are kept. Still running: Matching.",
                CrashWords.work(List.of("A", "B"), List.of("12 matches are kept.", ""), List.of("Matching")));
    }

    @Test
    void stacksOfEndlessOrBrokenExceptionsAreShownInPart() {
        IllegalStateException first = new IllegalStateException("a");
        IllegalStateException second = new IllegalStateException("b", first);
        first.initCause(second);
        assertTrue(
                CrashWords.stacks(Incident.of(IncidentKind.UI, second, "")).length() <= CrashWords.LONGEST_STACK + 2);
        String broken = CrashWords.stacks(Incident.of(IncidentKind.UI, new IllegalStateException() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new UnsupportedOperationException();
            }
        }, ""));
        assertTrue(broken.contains("its text failed with java.lang.UnsupportedOperationException"));
        assertTrue(CrashWords.stacks(Incident.hang(IncidentKind.FREEZE, "main", "",
                List.of(new Incident.Sample("main", "BLOCKED", List.of(new StackTraceElement("A", "b", "A.java", 1)),
                        3)),
                Duration.ofSeconds(12))).startsWith("\"main\" BLOCKED\n    at A.b(A.java:1)"));
    }

    @Test
    void whatSwtWrappedIsReportedAsItself() {
        IllegalStateException thrown = new IllegalStateException();
        SWTException wrapped = new SWTException(SWT.ERROR_FAILED_EXEC);
        wrapped.throwable = thrown;
        assertSame(thrown, UiHandlers.unwrapped(wrapped));
        SWTException other = new SWTException(SWT.ERROR_WIDGET_DISPOSED);
        assertSame(other, UiHandlers.unwrapped(other));
    }

    @Test
    void theReadableFileIsNamed() {
        assertEquals("A report was written: /crashes/crash-1.log",
                CrashWords.place(FakeCrashes.summary("crash-1", "x", "y"), ""));
        assertEquals("There is no report on the disk: The disk is full.",
                CrashWords.place(FakeCrashes.summary("crash-1", "x", "y"), "The disk is full."));
    }
}
