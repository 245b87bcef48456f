package org.cuepoint.settings.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Setting;

/** Leaves a breadcrumb of every setting that changes: its name and its value, of a secret only whether it is set. */
final class ChangeTrail {

    private final Supplier<Optional<Breadcrumbs>> breadcrumbs;

    /** @param breadcrumbs where they are left, if anywhere */
    ChangeTrail(Supplier<Optional<Breadcrumbs>> breadcrumbs) {
        this.breadcrumbs = breadcrumbs;
    }

    /** The values of a section changed. */
    <R extends Record> void changed(SectionDeclaration<R> declaration, R before, R now) {
        Optional<Breadcrumbs> present = breadcrumbs.get();
        if (present.isEmpty()) {
            return;
        }
        for (Setting setting : declaration.settings()) {
            String value = declaration.text(now, setting.id());
            if (!value.equals(declaration.text(before, setting.id()))) {
                present.get().leave("setting", declaration.id() + '.' + setting.id() + " = "
                        + (!setting.secret() ? value : value.isEmpty() ? "(not set)" : "(set)"));
            }
        }
    }
}
