package org.cuepoint.safety.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.core.diagnostics.StartNotices;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.internal.save.PendingTransactions;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.safety.internal.transaction.TransactionRecovery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes, before this process writes anything, what an earlier one left in the middle, and tells of it. */
@Component(service = {InterruptedSaves.class, StartNotices.class}, property = "about=saves")
public final class InterruptedSaves implements StartNotices {

    private static final Logger LOG = LoggerFactory.getLogger(InterruptedSaves.class);

    private static final List<Location> OWN = List.of(Location.CONFIG, Location.DATA, Location.STATE);

    private static final String JOURNALS = "transactions";

    private final TransactionRecovery recovery;
    private final List<String> told;

    /**
     * @param locations says where journals are kept
     * @param guard asked before a file gets its new content
     */
    @Activate
    public InterruptedSaves(@Reference Locations locations, @Reference WriteGuard guard) {
        Workshop workshop = Workshop.here(guard);
        this.recovery = new TransactionRecovery(workshop,
                () -> locations.describe(Location.STATE).path().resolve(JOURNALS)); // looking makes nothing
        List<String> sentences = new ArrayList<>(recovered());
        for (Location own : OWN) {
            sentences.addAll(swept(workshop.finishing(recovery), locations.describe(own).path()));
        }
        this.told = List.copyOf(sentences);
    }

    /** What a save that was killed left in a folder of ours; in folders of the user the next save looks. */
    private static List<String> swept(Workshop workshop, Path folder) {
        try {
            if (workshop.device().facts(folder).isEmpty()) {
                return List.of();
            }
            return workshop.leftovers().sweep(folder).kept().stream().map(kept -> "A save was interrupted; what it had "
                    + "written, more than the file itself holds, is in " + kept + '.').toList();
        } catch (IOException e) {
            LOG.warn("{} was not searched for leftovers: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private List<String> recovered() {
        try {
            return List.copyOf(recovery.recover());
        } catch (IOException e) {
            LOG.warn("Interrupted saves could not be looked for: {}", e.getMessage());
            return List.of();
        }
    }

    /** Where the journals of transactions are kept. */
    static Path journals(Locations locations) {
        return locations.path(Location.STATE).resolve(JOURNALS);
    }

    /** Those that a crash leaves while this process runs. */
    PendingTransactions pending() {
        return recovery;
    }

    @Override
    public List<String> sentences() {
        return told;
    }
}
