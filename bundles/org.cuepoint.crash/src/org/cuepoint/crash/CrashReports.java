package org.cuepoint.crash;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.safety.StorageException;

/** The reports that are on the disk. Thread-safe; every call looks at the disk. */
public interface CrashReports {

    /**
     * All reports, the latest first. Files that cannot be read are left out; {@link #problems()} names them.
     *
     * @throws StorageException when the folder cannot be read
     */
    List<ReportSummary> list() throws StorageException;

    /**
     * The reports by group, the group that happened last first.
     *
     * @throws StorageException when the folder cannot be read
     */
    List<ReportGroup> groups() throws StorageException;

    /**
     * A report.
     *
     * @param id as it stands in its summary
     * @return empty when there is none of that id
     * @throws StorageException when it cannot be read
     */
    Optional<CrashReport> read(String id) throws StorageException;

    /**
     * Deletes reports for good; ids that are not there are passed over.
     *
     * @return how many there were
     * @throws StorageException when one cannot be deleted; others may be
     */
    int delete(Set<String> ids) throws StorageException;

    /** Sentences about what could not be read or written; empty when all went well. */
    List<String> problems();
}
