package org.cuepoint.logging.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.redaction.StandardRedactor;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogActionsTest {

    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final FakeLog log = new FakeLog();
    private final LogPresenter presenter = new LogPresenter(log, work, ui, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            () -> {
                // asked below
            });
    private final List<String> levels = new ArrayList<>();
    private String written = "";

    @BeforeEach
    void open() {
        log.with(1, LogLevel.INFO, "one").with(1, LogLevel.INFO, "password=hunter2secret now").with(1, LogLevel.INFO,
                "three");
        presenter.start();
        settle();
    }

    private void settle() {
        for (int round = 0; round < 5; round++) {
            work.advance(Duration.ofSeconds(1));
            ui.runAll();
        }
    }

    private SafeFiles files() {
        return (SafeFiles) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{SafeFiles.class},
                (proxy, method, args) -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    ((Content) args[2]).writeTo(out);
                    written = out.toString(StandardCharsets.UTF_8);
                    return new SaveResult.Saved((Path) args[0], out.size(), true, "", Optional.empty(), List.of(),
                            "Saved.");
                });
    }

    private LogLevels levels() {
        return new LogLevels() {
            @Override
            public void set(String logger, LogLevel level, Optional<Duration> duration) {
                levels.add(logger + ' ' + level + ' ' + duration.map(Duration::toMinutes).orElse(0L));
            }

            @Override
            public void reset(String logger) {
                levels.add("reset " + logger);
            }

            @Override
            public LogLevel of(String logger) {
                return LogLevel.INFO;
            }

            @Override
            public List<LoggerLevel> all() {
                return List.of();
            }
        };
    }

    private LogActions actions(Optional<LogLevels> service) {
        ApplicationIdentity identity = (ApplicationIdentity) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ApplicationIdentity.class}, (proxy, method, args) -> method.getName());
        DiagnosticInfo info = new DiagnosticInfo(identity, List.of(),
                () -> List.of("a record", "token=abcdef123456789"),
                new StandardRedactor());
        return new LogActions(presenter, work, ui,
                new LogTools(new StandardRedactor(), files(), info, service, Optional.empty()));
    }

    @Test
    void whatIsExportedIsMasked() {
        actions(Optional.empty()).export(Path.of("out.txt"), 2, place -> place + 1);
        settle();
        assertEquals("Saved.", presenter.sentence());
        assertEquals(2, written.lines().count());
        assertFalse(written.contains("hunter2secret"), written);
        assertTrue(written.contains("three"), written);
    }

    @Test
    void whatIsCopiedStandsAsInTheFile() {
        List<String> copied = new ArrayList<>();
        actions(Optional.empty()).text(new long[]{0, 2}, copied::add);
        settle();
        assertEquals(List.of("[main] org.example.Deck - one\n[main] org.example.Deck - three\n"), copied);
        assertEquals("2 records copied.", presenter.sentence());
    }

    @Test
    void theDiagnosticInfoNamesTheApplicationAndIsMasked() {
        List<String> copied = new ArrayList<>();
        actions(Optional.empty()).diagnostics(copied::add);
        settle();
        assertTrue(copied.getFirst().startsWith("displayName version\n"), copied::toString);
        assertTrue(copied.getFirst().contains("last 2 log records\na record\n"), copied::toString);
        assertFalse(copied.getFirst().contains("abcdef123456789"), copied::toString);
    }

    @Test
    void aLevelIsChangedForAWhileOrForGoodAndSetBack() {
        LogActions actions = actions(Optional.of(levels()));
        assertTrue(actions.canSetLevels());
        actions.level("org.example.Deck", LogLevel.TRACE, Optional.of(LogActions.BRIEFLY));
        settle();
        assertEquals("Deck is logged from level trace for 10 minutes.", presenter.sentence());
        actions.level("org.example.Deck", LogLevel.ERROR, Optional.empty());
        actions.resetLevel("org.example.Deck");
        settle();
        assertEquals(List.of("org.example.Deck TRACE 10", "org.example.Deck ERROR 0", "reset org.example.Deck"),
                levels);
        assertFalse(actions(Optional.empty()).canSetLevels());
    }

    @Test
    void aClosedViewHearsOfNoResult() {
        LogActions actions = actions(Optional.empty());
        actions.text(new long[]{0}, text -> {
            throw new UncheckedIOException(new IOException("nobody listens"));
        });
        presenter.close();
        settle();
        assertEquals("", presenter.sentence());
    }

    @Test
    void aTreeOfDiagnosticsIsIndented() {
        assertEquals("T 1\n\na\n  n: 1\n  list\n    -: x\n    -\n      k: v\n  empty: []\n\nb\n\nlast 0 log records\n",
                DiagnosticText.of("T 1", List.of(Map.entry("b", Map.of()),
                        Map.entry("a", ordered("n", 1, "list", List.of("x", Map.of("k", "v")), "empty", List.of()))),
                        List.of()));
    }

    private static Map<String, ?> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
