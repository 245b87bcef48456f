package org.cuepoint.redaction.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.redaction.StandardRedactor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The {@code redaction} section: how many rules work, how much they masked, and which were taken out of use. */
@Component(service = DiagnosticsSection.class)
public final class RedactionSection implements DiagnosticsSection {

    private final StandardRedactor redactor;

    /** @param service the application's redactor */
    @Activate
    public RedactionSection(@Reference RedactorService service) {
        this.redactor = service.redactor();
    }

    @Override
    public String name() {
        return "redaction";
    }

    @Override
    public Map<String, ?> collect() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rules", redactor.ruleCount());
        tree.put("masked", redactor.totals());
        tree.put("problems", redactor.problems());
        return tree;
    }
}
