package org.cuepoint.crash.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a session ended.
 *
 * @param sessionId its id
 * @param version the version of the application
 * @param process the id of its process
 * @param started when it started
 * @param lastSeen when it was last known to run
 * @param verdict how it ended
 * @param evidence whole sentences: what the verdict rests on, masked
 * @param sentence the verdict in plain words, for the user
 * @param report the id of the report that belongs to the end, when there is one
 */
public record SessionEnd(String sessionId, String version, long process, Instant started, Instant lastSeen,
        Verdict verdict, List<String> evidence, String sentence, Optional<String> report) {
    /** Copies the evidence. */
    public SessionEnd {
        evidence = List.copyOf(evidence);
    }
}
