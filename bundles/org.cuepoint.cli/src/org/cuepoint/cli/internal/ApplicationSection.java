package org.cuepoint.cli.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The {@code application} section: the product, the operating system and the Java runtime. */
@Component(service = DiagnosticsSection.class)
public final class ApplicationSection implements DiagnosticsSection {

    private static final long MEBIBYTE = 1L << 20;

    private final @Nullable ApplicationIdentity identity;

    /** @param identity who the application is, when a bundle says so */
    @Activate
    public ApplicationSection(
            @Reference(cardinality = OPTIONAL, policyOption = GREEDY) @Nullable ApplicationIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "application";
    }

    @Override
    public Map<String, ?> collect() {
        Map<String, Object> tree = new LinkedHashMap<>();
        ApplicationIdentity who = identity;
        if (who != null) {
            tree.put("name", who.displayName());
            tree.put("version", who.version());
            tree.put("build", who.build());
            tree.put("development", who.development());
        }
        tree.put("system", join("os.name", "os.version", "os.arch"));
        tree.put("java", join("java.vm.name", "java.runtime.version"));
        tree.put("processors", Runtime.getRuntime().availableProcessors());
        tree.put("heapLimitMb", Runtime.getRuntime().maxMemory() / MEBIBYTE);
        tree.put("locale", Locale.getDefault().toLanguageTag());
        tree.put("charset", Charset.defaultCharset().name());
        tree.put("zone", ZoneId.systemDefault().getId());
        return tree;
    }

    private static String join(String... properties) {
        StringBuilder text = new StringBuilder();
        for (String property : properties) {
            text.append(text.isEmpty() ? "" : " ").append(System.getProperty(property, "unknown"));
        }
        return text.toString();
    }
}
