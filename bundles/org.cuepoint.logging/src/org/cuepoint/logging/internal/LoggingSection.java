package org.cuepoint.logging.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The {@code logging} section: where the log is, what is logged, and what went wrong with it. */
@Component(service = DiagnosticsSection.class)
public final class LoggingSection implements DiagnosticsSection {

    private final LoggingService logging;

    /** @param logging the log */
    @Activate
    public LoggingSection(@Reference LoggingService logging) {
        this.logging = logging;
    }

    @Override
    public String name() {
        return "logging";
    }

    @Override
    public Map<String, ?> collect() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("provider", logging.provider());
        logging.system().ifPresent(system -> {
            LogHealth health = system.pipeline().health();
            tree.put("file", system.file().map(Object::toString).orElse(null));
            tree.put("level", system.settings().level().name().toLowerCase(Locale.ROOT));
            tree.put("fileSizeMb", system.settings().fileSizeMb());
            tree.put("files", system.settings().files());
            tree.put("rotations", health.rotations());
            tree.put("failedRotations", health.failedRotations());
            tree.put("missingRecords", health.missing());
            tree.put("levels", LoggerLevels.text(system.levels().own()));
            tree.put("problems", health.problems());
        });
        return tree;
    }
}
