package org.cuepoint.crash.ui.internal;

import java.util.Optional;

import org.cuepoint.core.incident.Incident;
import org.eclipse.swt.widgets.Shell;

/** What the crash dialog asks and what its buttons do, so that it needs nothing but a display. On the UI thread. */
interface CrashDesk {

    /** The name of the application. */
    String application();

    /** Whether the work is safe, in whole sentences. */
    String work();

    /** The stacks of an incident, masked. */
    String stacks(Incident incident);

    /** Whether the application can be started anew from here. */
    boolean canRestart();

    /** Closes as the user would, which asks about unsaved work, and starts anew. */
    void restart();

    /** Opens the dialog of the support bundle. */
    void bundle(Shell parent);

    /** Sends reports; empty when no address is set. */
    Optional<Sending> sending();

    /** Whether reports are sent. */
    SendChoice choice();

    /** Remembers whether they are. */
    void remember(SendChoice choice);
}
