package org.cuepoint.logging.ui.internal;

import java.util.Optional;

import org.cuepoint.logging.LogHealthReport;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.safety.SafeFiles;

/**
 * The services that the actions of the view use.
 *
 * @param redactor masks what leaves the view
 * @param files writes
 * @param info what a supporter asks for
 * @param levels changes levels, when the log can
 * @param health what is wrong with the log, when it can tell
 */
record LogTools(Redactor redactor, SafeFiles files, DiagnosticInfo info, Optional<LogLevels> levels,
        Optional<LogHealthReport> health) {
}
