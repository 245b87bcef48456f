package org.cuepoint.logging.ui.internal;

import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.core.incident.RecentLines;
import org.cuepoint.redaction.Redactor;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a supporter asks for, as one masked text: the application, every section of the diagnostics, recent records. */
@Component(service = DiagnosticInfo.class)
public final class DiagnosticInfo {

    /** How many recent records are in it. */
    static final int LINES = 50;
    private static final Logger LOG = LoggerFactory.getLogger(DiagnosticInfo.class);

    private final ApplicationIdentity identity;
    private final List<ComponentServiceObjects<DiagnosticsSection>> sections;
    private final RecentLines recent;
    private final Redactor redactor;

    /**
     * @param identity whose info it is
     * @param sections every section that a bundle contributes; created when they are asked for
     * @param recent the newest records
     * @param redactor masks it as a whole
     */
    @Activate
    public DiagnosticInfo(@Reference ApplicationIdentity identity,
            @Reference(policyOption = GREEDY) List<ComponentServiceObjects<DiagnosticsSection>> sections,
            @Reference RecentLines recent, @Reference Redactor redactor) {
        this.identity = identity;
        this.sections = List.copyOf(sections);
        this.recent = recent;
        this.redactor = redactor;
    }

    /** Collects it now; takes up to a second per section, so not on the UI thread. */
    String collect() {
        List<Map.Entry<String, Map<String, ?>>> collected = new ArrayList<>();
        for (ComponentServiceObjects<DiagnosticsSection> service : sections) {
            DiagnosticsSection section = service.getService();
            if (section != null) {
                try {
                    collected.add(one(section));
                } finally {
                    service.ungetService(section);
                }
            }
        }
        List<String> lines = recent.recent();
        return redactor.redact(DiagnosticText.of(identity.displayName() + ' ' + identity.version(), collected,
                lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
    }

    private static Map.Entry<String, Map<String, ?>> one(DiagnosticsSection section) {
        try {
            return Map.entry(section.name(), section.collect());
        } catch (RuntimeException e) {
            // the other sections are worth having all the same
            LOG.warn("A section of the diagnostics could not be collected.", e);
            return Map.entry(section.name(), Map.of("failed", e.toString()));
        }
    }
}
