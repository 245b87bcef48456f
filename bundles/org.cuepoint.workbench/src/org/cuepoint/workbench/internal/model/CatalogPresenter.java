package org.cuepoint.workbench.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.run.CatalogSettings;
import org.cuepoint.settings.Settings;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which catalogue is asked. The sample library is matched with the sample catalogue until the user chooses another; for
 * a user's own export it is the one in the settings, and if there is none, nothing until the user chooses, so that a
 * real collection is never silently matched with made-up tracks. All methods are for the UI thread.
 */
@Component(service = CatalogPresenter.class)
public final class CatalogPresenter {

    private static final String SAMPLE = "sample";

    private final LibraryPresenter library;
    private final Supplier<Catalogs> catalogs;
    private final Supplier<String> configured;
    private final Changes changes = new Changes();
    private List<CatalogOffer> offers = List.of();
    private Optional<Catalog> chosen = Optional.empty();
    private String choice = "";
    private Optional<String> choiceForOwn = Optional.empty();
    private String problem = "";
    private Optional<OpenLibrary> chosenFor = Optional.empty();

    /**
     * @param library what is matched
     * @param catalogs what can be chosen; first asked when a library is opened, since the network comes with it
     * @param settings hold the catalogue for a user's own exports
     */
    @Activate
    public CatalogPresenter(@Reference LibraryPresenter library,
            @Reference ComponentServiceObjects<Catalogs> catalogs, @Reference Settings settings) {
        this(library, () -> Services.get(catalogs), () -> settings.section(CatalogSettings.SECTION).get().catalog());
    }

    CatalogPresenter(LibraryPresenter library, Supplier<Catalogs> catalogs, Supplier<String> configured) {
        this.library = library;
        this.catalogs = catalogs;
        this.configured = configured;
        library.onChange(this::libraryChanged);
        libraryChanged();
    }

    /** What the chooser lists; the misbehaving variants of the sample catalogue only for the sample library. */
    public List<CatalogOffer> offers() {
        return offers;
    }

    /** The choice among the offers, empty for none. */
    public String choice() {
        return choice;
    }

    /** The catalogue that will be asked. */
    public Optional<Catalog> chosen() {
        return chosen;
    }

    /** Why no catalogue is chosen; empty when one is or no library is open. */
    public String missing() {
        if (library.state().open().isEmpty() || chosen.isPresent()) {
            return "";
        }
        return problem.isEmpty() ? "Choose the catalogue to look your tracks up in." : problem;
    }

    /** Whether a user's own export would be matched with made-up tracks. */
    public boolean madeUpForOwn() {
        return choice.startsWith(SAMPLE) && chosenFor.filter(open -> !open.sample()).isPresent();
    }

    /** Tells of every change. */
    public Watch onChange(Runnable listener) {
        return changes.add(listener);
    }

    /** Chooses one of the offers. */
    public void choose(String newChoice) {
        if (newChoice.equals(choice)) {
            return;
        }
        open(newChoice);
        if (chosenFor.filter(open -> !open.sample()).isPresent()) {
            choiceForOwn = Optional.of(newChoice);
        }
        changes.fire();
    }

    private void open(String newChoice) {
        chosen = Optional.empty();
        choice = "";
        problem = "";
        if (newChoice.isBlank()) {
            return;
        }
        try {
            Catalog opened = catalogs.get().open(newChoice);
            chosen = Optional.of(opened);
            choice = newChoice;
            if (offers.stream().noneMatch(offer -> offer.choice().equals(newChoice))) {
                // an address from the settings
                List<CatalogOffer> more = new ArrayList<>(offers);
                more.add(new CatalogOffer(newChoice, opened.description()));
                offers = List.copyOf(more);
            }
        } catch (UnknownCatalogException e) {
            problem = String.valueOf(e.getMessage());
        }
    }

    private void libraryChanged() {
        Optional<OpenLibrary> open = library.state().open();
        if (open.isEmpty() || isSame(open)) {
            return;
        }
        boolean sample = open.get().sample();
        boolean kindChanged = chosenFor.map(before -> before.sample() != sample).orElse(true);
        chosenFor = open;
        if (kindChanged) {
            offers = offers(sample);
            open(sample ? SAMPLE : choiceForOwn.orElseGet(configured));
        }
        changes.fire();
    }

    /** By identity: comparing two libraries of 100,000 tracks takes time. */
    private boolean isSame(Optional<OpenLibrary> open) {
        return open.isPresent() && chosenFor.isPresent() && open.get() == chosenFor.get();
    }

    private List<CatalogOffer> offers(boolean withVariants) {
        List<CatalogOffer> all = new ArrayList<>(catalogs.get().offers());
        if (!withVariants) {
            all.removeIf(offer -> offer.choice().indexOf('?') >= 0);
        }
        return List.copyOf(all);
    }
}
