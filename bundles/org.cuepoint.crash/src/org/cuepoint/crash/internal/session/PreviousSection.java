package org.cuepoint.crash.internal.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds to the section of the session how the one before ended. */
@Component
public final class PreviousSection implements DiagnosticsSection {

    private final Sessions sessions;

    /** @param sessions knows it */
    @Activate
    public PreviousSection(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public Map<String, ?> collect() {
        Map<String, Object> tree = new LinkedHashMap<>();
        Optional<SessionEnd> previous = sessions.previous();
        previous.ifPresent(end -> tree.put("previous", tree(end)));
        List<Map<String, Object>> others = new ArrayList<>();
        sessions.endedSinceLastStart().stream().skip(1).forEach(end -> others.add(tree(end)));
        if (!others.isEmpty()) {
            tree.put("others", others);
        }
        tree.put("crashLoop", sessions.crashLoop());
        return tree;
    }

    private static Map<String, Object> tree(SessionEnd end) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", end.sessionId());
        tree.put("verdict", end.verdict().id());
        tree.put("sentence", end.sentence());
        tree.put("evidence", end.evidence());
        tree.put("process", end.process());
        tree.put("version", end.version());
        tree.put("started", end.started().toString());
        tree.put("lastSeen", end.lastSeen().toString());
        end.report().ifPresent(report -> tree.put("report", report));
        return tree;
    }
}
