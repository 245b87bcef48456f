package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.CrashListener;
import org.cuepoint.crash.ReportSummary;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What the user sees of failures in the real window: one dialog, the view, and the support bundle's dialog. */
class CrashUiTest {

    private static final String DIALOG = "Something Went Wrong";
    private static final String BUNDLE = "Export Support Bundle";
    private static final String VIEW = "org.cuepoint.crash.ui.reports";

    private final Driver driver = new Driver();

    @AfterEach
    void closeAll() {
        driver.run(() -> {
            driver.dialogs().stream().filter(shell -> List.of(DIALOG, BUNDLE).contains(shell.getText()))
                    .forEach(Shell::close);
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            IViewPart view = page.findView(VIEW);
            if (view != null) {
                page.hideView(view);
            }
        });
    }

    /** Tells all listeners, as the writer of reports does. */
    private static void tell(String fingerprint, IncidentKind kind) {
        BundleContext context = Objects.requireNonNull(FrameworkUtil.getBundle(CrashUiTest.class)).getBundleContext();
        Incident incident = Incident.of(kind, new IllegalStateException("nothing & everything"), "Opening a file");
        ReportSummary report = new ReportSummary("crash-20261124-024512", Instant.now(), kind,
                "java.lang.IllegalStateException", "nothing & everything", fingerprint, "org.cuepoint.catalog", "1.0.0",
                "0", Path.of("crash-20261124-024512.json"), 1);
        try {
            for (ServiceReference<CrashListener> listener : context.getServiceReferences(CrashListener.class, null)) {
                CrashListener service = Objects.requireNonNull(context.getService(listener));
                if (service.getClass().getName().startsWith("org.cuepoint.crash.ui.")) {
                    service.reported(report, incident, 1, "");
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private long dialogs() {
        return driver.dialogs().stream().filter(shell -> shell.getText().equals(DIALOG)).count();
    }

    private Shell dialog() {
        return driver.dialog(DIALOG).orElseThrow();
    }

    @Test
    void aThousandFailuresShowOneDialogThatCountsThem() {
        for (int i = 0; i < 1000; i++) {
            tell(unique(), IncidentKind.UI);
        }
        driver.waitFor("the dialog", () -> dialogs() == 1);
        driver.waitFor("the count", () -> Driver.texts(dialog()).stream()
                .anyMatch(text -> text.startsWith("And 999 further failures")));
        driver.picture("crash-dialog", driver.ask(this::dialog));
        driver.run(() -> assertEquals(1, dialogs()));
    }

    @Test
    void theDialogExpandsItsDetailsAndContinueIsTheDefault() {
        tell(unique(), IncidentKind.THREAD);
        driver.waitFor("the dialog", () -> dialogs() == 1);
        driver.run(() -> assertEquals("Continue", dialog().getDefaultButton().getText()));
        driver.press(driver.ask(this::dialog), "&Details >>", "Details >>");
        driver.waitFor("the stack", () -> Driver.texts(dialog()).stream()
                .anyMatch(text -> text.contains("IllegalStateException: nothing & everything")));
        driver.picture("crash-dialog-details", driver.ask(this::dialog));
        driver.run(() -> assertTrue(Driver.all(dialog(), Button.class,
                button -> (button.getStyle() & SWT.CHECK) != 0 && button.getSelection()).isEmpty()));
        driver.press(driver.ask(this::dialog), "Continue");
        driver.waitFor("the end of the dialog", () -> dialogs() == 0);
    }

    @Test
    void failedBackgroundWorkOpensNoDialog() {
        tell(unique(), IncidentKind.JOB);
        String seen = unique();
        tell(seen, IncidentKind.UI);
        driver.waitFor("the dialog of the other one", () -> dialogs() == 1);
        driver.run(() -> assertTrue(Driver.all(dialog(), Label.class,
                label -> label.getVisible() && label.getText().startsWith("And ")).isEmpty()));
    }

    @Test
    void theViewOpensAndTheSupportBundleIsPreviewed() {
        driver.run(() -> {
            try {
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(VIEW);
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
        });
        driver.waitFor("the view", () -> driver.canPress("Support Bundle\u2026"));
        driver.picture("crash-reports");
        driver.later(() -> driver.find(driver.window(), Button.class,
                button -> button.getText().equals("Support Bundle\u2026")).notifyListeners(SWT.Selection, new Event()));
        driver.waitFor("the dialog", () -> driver.dialog(BUNDLE).isPresent());
        driver.waitFor("the parts", () -> Driver.all(driver.dialog(BUNDLE).orElseThrow(), Tree.class, tree -> true)
                .stream().anyMatch(tree -> tree.getItemCount() > 0));
        driver.picture("support-bundle", driver.ask(() -> driver.dialog(BUNDLE).orElseThrow()));
        driver.run(
                () -> assertFalse(Arrays.stream(Driver.all(driver.dialog(BUNDLE).orElseThrow(), Tree.class, t -> true)
                        .getFirst().getItems()).anyMatch(item -> !item.getChecked())));
    }
}
