package org.cuepoint.catalog;

/**
 * A catalogue that can be chosen.
 *
 * @param choice the text that chooses it, for {@link Catalogs#open}, a setting or an option
 * @param title what a list shows, for example {@code Sample catalogue, answering slowly}
 */
public record CatalogOffer(String choice, String title) {
}
