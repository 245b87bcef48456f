package org.cuepoint.crash.ui.internal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.core.ByteSize;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.crash.support.SupportBundles.Part;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/** Shows what a support bundle would hold, lets parts be left out, and makes it. */
final class BundleDialog extends Dialog {

    static final String TITLE = "Export Support Bundle";
    private static final int WIDTH = 820;
    private static final int HEIGHT = 380;
    private static final int FOLDER = IDialogConstants.CLIENT_ID + 1;
    private static final int[] WEIGHTS = {42, 58};

    private final BundlePresenter presenter;
    private Optional<Widgets> widgets = Optional.empty();

    private record Widgets(Tree parts, Label advice, PreviewPane preview, Text file, Label sentence, ProgressBar bar) {
    }

    BundleDialog(Shell parent, SupportBundles bundles, BackgroundWork work, UiExecutor ui) {
        super(parent);
        presenter = new BundlePresenter(bundles, work, ui, this::update);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText(TITLE);
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label intro = new Label(area, SWT.WRAP);
        intro.setText("One file from which a failure can be understood. Secrets, names and addresses are masked in it, "
                + "and nothing is sent: you decide who gets it.");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(intro);
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).indent(0, 4).applyTo(sash);
        Tree tree = new Tree(sash, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION);
        PreviewPane preview = new PreviewPane(sash, presenter);
        sash.setWeights(WEIGHTS);
        tree.addListener(SWT.Selection, event -> chosen((TreeItem) event.item, event.detail == SWT.CHECK));
        Label advice = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(advice);
        Text file = file(area);
        ProgressBar bar = new ProgressBar(area, SWT.HORIZONTAL);
        bar.setMaximum(1000);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Label sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
        widgets = Optional.of(new Widgets(tree, advice, preview, file, sentence, bar));
        presenter.start();
        return area;
    }

    private Text file(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setText("File:");
        Text file = new Text(line, SWT.BORDER | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        Button browse = new Button(line, SWT.PUSH);
        browse.setText("Browse\u2026");
        browse.addListener(SWT.Selection, event -> browse());
        return file;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(TITLE);
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[]{"*.zip"});
        presenter.file().ifPresent(file -> {
            dialog.setFileName(String.valueOf(file.getFileName()));
            dialog.setFilterPath(String.valueOf(file.getParent()));
        });
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.file(Path.of(chosen));
        }
    }

    private void chosen(TreeItem item, boolean check) {
        if (item.getData() instanceof Part part) {
            if (check) {
                presenter.include(part, item.getChecked());
            }
        } else if (item.getData() instanceof String entry) {
            if (check) { // parts are left out as a whole
                item.setChecked(item.getParentItem().getChecked());
            }
            presenter.show(entry);
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, FOLDER, "Open Folder", false);
        createButton(parent, IDialogConstants.OK_ID, "Export", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        update();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case FOLDER -> openFolder();
            case IDialogConstants.OK_ID -> presenter.create();
            default -> {
                if (presenter.busy()) {
                    presenter.cancel(); // the dialog stays and says that nothing was written
                } else {
                    super.buttonPressed(id);
                }
            }
        }
    }

    private void openFolder() {
        presenter.made().flatMap(made -> Optional.ofNullable(made.file().getParent())).ifPresent(folder -> {
            if (!Program.launch(folder.toString())) {
                presenter.say("No file manager could be started for " + folder + '.');
            }
        });
    }

    private void update() {
        widgets.filter(shown -> !shown.parts.isDisposed()).ifPresent(shown -> {
            parts(shown.parts);
            shown.advice.setText(presenter.parts().isEmpty() ? "Looking what there is\u2026" : presenter.advice());
            shown.preview.update();
            shown.file.setText(presenter.file().map(Path::toString).orElse(""));
            shown.bar.setVisible(presenter.busy());
            shown.bar.setSelection(presenter.progress());
            if (!shown.sentence.getText().equals(Words.plain(presenter.sentence()))) {
                shown.sentence.setText(Words.plain(presenter.sentence()));
                shown.sentence.requestLayout();
                grow();
            }
            buttons();
        });
    }

    /** So that a long sentence at the end is wholly seen. */
    private void grow() {
        Shell shell = getShell();
        int needed = shell.computeSize(shell.getSize().x, SWT.DEFAULT).y;
        if (needed > shell.getSize().y) {
            shell.setSize(shell.getSize().x, needed);
        }
    }

    private void buttons() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return; // not made yet
        }
        boolean made = presenter.made().isPresent();
        getButton(FOLDER).setVisible(made);
        getButton(IDialogConstants.OK_ID).setEnabled(presenter.canCreate());
        getButton(IDialogConstants.CANCEL_ID)
                .setText(made
                        ? IDialogConstants.CLOSE_LABEL
                        : presenter.busy()
                                ? IDialogConstants.STOP_LABEL
                                : IDialogConstants.CANCEL_LABEL);
    }

    private void parts(Tree tree) {
        if (tree.getItemCount() != presenter.parts().size()) {
            tree.removeAll();
            for (Part part : presenter.parts()) {
                TreeItem item = new TreeItem(tree, SWT.NONE);
                item.setData(part);
                item.setText(part.title() + "  (" + ByteSize.words(part.bytes()) + ')');
                for (String entry : part.entries()) {
                    TreeItem child = new TreeItem(item, SWT.NONE);
                    child.setData(entry);
                    child.setText(entry);
                }
            }
        }
        for (TreeItem item : tree.getItems()) {
            boolean on = item.getData() instanceof Part part && presenter.included(part);
            item.setChecked(on);
            for (TreeItem child : item.getItems()) {
                child.setChecked(on);
            }
        }
    }

    @Override
    public boolean close() {
        presenter.close();
        return super.close();
    }
}
