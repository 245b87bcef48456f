package org.cuepoint.settings.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.cuepoint.settings.SettingsRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The declarations that bundles contribute as services; they come and go with their bundles. */
@Component
public final class ContributedSettings implements SettingsRegistry {

    private static final Comparator<SectionDeclaration<?>> BY_TITLE = Comparator
            .<SectionDeclaration<?>, String>comparing(SectionDeclaration::title)
            .thenComparing(SectionDeclaration::toString);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<SettingsContribution> contributions = new CopyOnWriteArrayList<>();

    /** Knows none at first. */
    @Activate
    public ContributedSettings() {
        // the framework fills the list
    }

    ContributedSettings(List<SettingsContribution> contributions) {
        this.contributions.addAll(contributions);
    }

    @Override
    public List<SectionDeclaration<?>> declarations() {
        return contributions.stream().<SectionDeclaration<?>>map(SettingsContribution::declaration).sorted(BY_TITLE)
                .toList();
    }
}
