package org.cuepoint.workbench.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.beatport.CatalogOffer;
import org.cuepoint.catalog.beatport.Catalogs;
import org.cuepoint.catalog.beatport.UnknownCatalogException;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which catalogue is asked. The sample library is matched with the sample catalogue until the user chooses another; for
 * a user's own export nothing is chosen until the user does, so that a real collection is never silently matched with
 * made-up tracks. All methods are for the UI thread.
 */
@Component(service = CatalogPresenter.class)
public final class CatalogPresenter {

    private static final String SAMPLE = "sample";

    private final LibraryPresenter library;
    private final Supplier<Catalogs> catalogs;
    private final Changes changes = new Changes();
    private List<CatalogOffer> offers = List.of();
    private Optional<Catalog> chosen = Optional.empty();
    private String choice = "";
    private String choiceForOwn = "";
    private Optional<OpenLibrary> chosenFor = Optional.empty();

    /**
     * @param library what is matched
     * @param catalogs what can be chosen; first asked when a library is opened, since the network comes with it
     */
    @Activate
    public CatalogPresenter(@Reference LibraryPresenter library,
            @Reference ComponentServiceObjects<Catalogs> catalogs) {
        this(library, () -> Services.get(catalogs));
    }

    CatalogPresenter(LibraryPresenter library, Supplier<Catalogs> catalogs) {
        this.library = library;
        this.catalogs = catalogs;
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

    /** Says which catalogue answers. */
    public String sentence() {
        if (library.state().open().isEmpty()) {
            return "";
        }
        if (chosen.isEmpty()) {
            return "Choose the catalogue in which your tracks are looked up.";
        }
        String who = chosen.get().description();
        boolean ownWithSample = chosenFor.filter(open -> !open.sample()).isPresent() && choice.startsWith(SAMPLE);
        return ownWithSample
                ? who + " answers. It knows hardly any track of a real collection."
                : who + " answers.";
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
            choiceForOwn = newChoice;
        }
        changes.fire();
    }

    private void open(String newChoice) {
        try {
            chosen = newChoice.isEmpty() ? Optional.empty() : Optional.of(catalogs.get().open(newChoice));
            choice = chosen.isPresent() ? newChoice : "";
        } catch (UnknownCatalogException e) {
            // only offers are chosen: it went away with its bundle since the list was made
            chosen = Optional.empty();
            choice = "";
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
            open(sample ? SAMPLE : choiceForOwn);
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
