package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.StorageException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Failures on the ways of the real workbench: each makes one report of its kind. */
class CrashRoutesTest {

    private static final String DIALOG = "Something Went Wrong";
    private static final String OTHER = "A dialog of the test";
    private static final long LOOK_AGAIN = 50_000_000L;

    private final Driver driver = new Driver();
    private final Set<String> before = new HashSet<>();

    private static CrashReports reports() {
        BundleContext context = Objects.requireNonNull(FrameworkUtil.getBundle(CrashRoutesTest.class))
                .getBundleContext();
        return Objects.requireNonNull(context
                .getService(Objects.requireNonNull(context.getServiceReference(CrashReports.class))));
    }

    private List<ReportSummary> made() {
        try {
            List<ReportSummary> made = new ArrayList<>(reports().list());
            made.removeIf(report -> before.contains(report.id()));
            return made;
        } catch (StorageException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void look() {
        made().forEach(report -> before.add(report.id()));
    }

    @AfterEach
    void closeAll() {
        // one that closes takes those that it opened with it
        driver.run(() -> driver.dialogs().stream().filter(shell -> !shell.isDisposed())
                .filter(shell -> List.of(DIALOG, OTHER).contains(shell.getText())).forEach(Shell::close));
    }

    private void oneReport(IncidentKind kind, String message) {
        driver.waitFor("a report", () -> !made().isEmpty());
        // whatever comes by on another way has come by now
        driver.run(() -> {
            // the queue of events was worked off
        });
        assertEquals(1, made().size(), () -> made().toString());
        assertEquals(kind, made().getFirst().kind());
        assertEquals(message, made().getFirst().message());
    }

    private static void fail(String message) {
        throw new IllegalStateException(message);
    }

    @Test
    void anEventOfTheWindow() {
        driver.run(() -> Display.getCurrent().asyncExec(() -> fail("in an event")));
        oneReport(IncidentKind.UI, "in an event");
    }

    @Test
    void anEventOfADialog() {
        driver.run(() -> Display.getCurrent().asyncExec(() -> MessageDialog.openInformation(
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), OTHER, "It has a loop of its own.")));
        driver.waitFor("the dialog", () -> driver.dialog(OTHER).isPresent());
        driver.run(() -> Display.getCurrent().asyncExec(() -> fail("in the loop of a dialog")));
        oneReport(IncidentKind.UI, "in the loop of a dialog");
        driver.run(() -> assertTrue(driver.dialog(OTHER).isPresent(), "the dialog stays"));
    }

    @Test
    void aJob() {
        new Job("A job of the test") {
            @Override
            protected IStatus run(@Nullable IProgressMonitor monitor) {
                throw new IllegalStateException("in a job");
            }
        }.schedule();
        oneReport(IncidentKind.JOB, "in a job");
    }

    @Test
    void aFreezeIsReportedWhileItLasts() {
        CountDownLatch told = new CountDownLatch(1);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                told.await(); // the window does not react before the watch has told so
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (made().isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        told.countDown();
        assertEquals(List.of("freeze"), made().stream().map(ReportSummary::type).toList());
        assertEquals("org.cuepoint.workbench.uitests", made().getFirst().bundle());
    }
}
