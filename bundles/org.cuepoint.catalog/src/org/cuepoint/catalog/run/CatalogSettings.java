package org.cuepoint.catalog.run;

import org.cuepoint.settings.SectionDeclaration;

/**
 * The settings of matching.
 *
 * @param catalog the catalogue for a user's own exports, as {@code --catalog} takes it; empty to be asked
 * @param parallelLookups how many tracks are looked up at a time, 1 to 16
 */
public record CatalogSettings(String catalog, int parallelLookups) {

    /** The declaration: page, command, validation and the manual's table are made from it. */
    public static final SectionDeclaration<CatalogSettings> SECTION = SectionDeclaration
            .of(CatalogSettings.class, "catalog", "Catalogue")
            .about("Where tracks are looked up.")
            .text("catalog", "").maxLength(500).label("Catalogue")
            .help("The catalogue for your own exports: beatport, sample, or the address of a site that answers like "
                    + "Beatport's. Leave it empty to be asked.")
            .integer("parallelLookups", 4).range(1, 16).unit("tracks").label("Lookups at a time")
            .help("How many tracks are looked up at the same time. Requests to Beatport stay limited to two a second.")
            .build();
}
