package org.cuepoint.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The {@code session} section: which session this is. Who watches sessions adds the previous one under the same name.
 */
@Component(service = DiagnosticsSection.class)
public final class SessionSection implements DiagnosticsSection {

    private final ApplicationIdentity identity;

    /** @param identity who the application is */
    @Activate
    public SessionSection(@Reference ApplicationIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public Map<String, ?> collect() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", identity.sessionId());
        tree.put("process", ProcessHandle.current().pid());
        return tree;
    }
}
