package org.cuepoint.settings;

import java.util.List;
import java.util.Optional;

/** All declarations that bundles contributed. Thread-safe. */
public interface SettingsRegistry {

    /** The declarations at this moment, sorted by title. */
    List<SectionDeclaration<?>> declarations();

    /** The declaration with this section id; the first by title when several qualifiers use the same id. */
    default Optional<SectionDeclaration<?>> find(String sectionId) {
        for (SectionDeclaration<?> declaration : declarations()) {
            if (declaration.id().equals(sectionId)) {
                return Optional.of(declaration);
            }
        }
        return Optional.empty();
    }
}
