package org.cuepoint.locations.ui.internal;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Tells where files are kept instead; the window stays usable beside it. */
final class NoticeDialog extends MessageDialog {

    /** What the dialog is called. */
    static final String TITLE = "Storage";
    private static final int SHOW = 1;

    NoticeDialog(Shell shell, StartTelling telling) {
        super(shell, TITLE, null, telling.text(), telling.urgent() ? WARNING : INFORMATION, 0, "&OK",
                "&Show Storage…");
        setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS | SWT.RESIZE | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    @Override
    protected void buttonPressed(int buttonId) {
        Shell window = getParentShell();
        super.buttonPressed(buttonId);
        if (buttonId == SHOW) {
            PreferencesUtil.createPreferenceDialogOn(window, StoragePage.ID, null, null).open();
        }
    }
}
