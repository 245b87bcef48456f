package org.cuepoint.redaction.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.net.URL;
import java.util.Optional;
import org.cuepoint.redaction.Redaction;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.redaction.StandardRedactor;
import org.eclipse.osgi.service.datalocation.Location;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The redactor of the application. Rules come and go without the service being replaced: the log, which refers to it,
 * must not restart for them.
 */
@Component(service = {Redactor.class, RedactorService.class})
public final class RedactorService implements Redactor {

    private final StandardRedactor redactor;

    /** @param userArea the framework's user area, which lies in the user's home folder unless it was moved */
    @Activate
    public RedactorService(
            @Reference(target = "(type=osgi.user.area)", cardinality = OPTIONAL) @Nullable Location userArea) {
        URL area = userArea == null ? null : userArea.getURL();
        Optional<String> home = area == null ? Optional.empty() : UserHome.fromUserArea(area);
        this.redactor = new StandardRedactor(home.stream().toList(), home.map(UserHome::userName).stream().toList());
        HostRule.of(HostName.here()).ifPresent(redactor::add);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addRule(RedactionRule rule) {
        redactor.add(rule);
    }

    void removeRule(RedactionRule rule) {
        redactor.remove(rule);
    }

    @Override
    public Redaction redact(String text, Scope scope) {
        return redactor.redact(text, scope);
    }

    /** What is behind the service. */
    StandardRedactor redactor() {
        return redactor;
    }
}
