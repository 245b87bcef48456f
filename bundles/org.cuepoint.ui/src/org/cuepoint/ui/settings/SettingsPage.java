package org.cuepoint.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.settings.Section;
import org.cuepoint.settings.Setting;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** The preference page of any section of settings: one field per setting with its unit and a hint below. */
public final class SettingsPage extends PreferencePage {

    private static final int TEXT_WIDTH = 260;
    private static final int HINT_WIDTH = 420;

    private final SettingsForm form;
    private final List<Runnable> refresh = new ArrayList<>();
    private boolean refreshing;

    /** A page for a section. */
    public SettingsPage(Section<?> section) {
        super(section.declaration().title());
        form = new SettingsForm(section);
        setDescription(section.declaration().about());
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(area);
        form.declaration().settings().forEach(setting -> field(area, setting));
        refreshAll();
        return area;
    }

    private void field(Composite area, Setting setting) {
        switch (setting.type()) {
            case Setting.Type.Bool bool -> check(area, setting);
            case Setting.Type.Choice choice -> choice(area, setting, choice.values());
            case Setting.Type.Whole whole -> line(area, setting, SWT.RIGHT, false);
            case Setting.Type.Decimal decimal -> line(area, setting, SWT.RIGHT, false);
            case Setting.Type.Text text -> line(area, setting, text.secret() ? SWT.PASSWORD : SWT.NONE, true);
        }
        hint(area, setting);
    }

    private void check(Composite area, Setting setting) {
        Button box = new Button(area, SWT.CHECK);
        box.setText(setting.label());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        box.addListener(SWT.Selection, event -> typed(setting, Boolean.toString(box.getSelection())));
        refresh.add(() -> box.setSelection(Boolean.parseBoolean(form.text(setting.id()))));
    }

    private void choice(Composite area, Setting setting, List<String> values) {
        label(area, setting);
        Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(values.toArray(String[]::new));
        GridDataFactory.swtDefaults().applyTo(combo);
        combo.addListener(SWT.Selection, event -> typed(setting, combo.getText()));
        refresh.add(() -> combo.setText(form.text(setting.id())));
    }

    private void line(Composite area, Setting setting, int style, boolean wide) {
        label(area, setting);
        Composite pair = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(pair);
        Text text = new Text(pair, SWT.BORDER | SWT.SINGLE | style);
        GridDataFactory.swtDefaults().hint(wide ? TEXT_WIDTH : TEXT_WIDTH / 3, SWT.DEFAULT).applyTo(text);
        new Label(pair, SWT.NONE).setText(setting.unit());
        text.addListener(SWT.Modify, event -> typed(setting, text.getText()));
        refresh.add(() -> text.setText(form.text(setting.id())));
    }

    private static void label(Composite area, Setting setting) {
        Label label = new Label(area, SWT.NONE);
        label.setText(setting.label() + ':');
    }

    private void hint(Composite area, Setting setting) {
        String words = form.hint(setting);
        if (words.isEmpty()) {
            return;
        }
        boolean beside = !(setting.type() instanceof Setting.Type.Bool);
        if (beside) {
            new Label(area, SWT.NONE);
        }
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(words);
        hint.setEnabled(false);
        GridDataFactory.fillDefaults().span(beside ? 1 : 2, 1).hint(HINT_WIDTH, SWT.DEFAULT).grab(true, false)
                .indent(beside ? 0 : 22, 0).applyTo(hint);
        new Label(area, SWT.NONE).setLayoutData(GridDataFactory.swtDefaults().span(2, 1).hint(1, 2).create());
    }

    private void typed(Setting setting, String text) {
        if (refreshing) {
            return;
        }
        form.type(setting.id(), text);
        Optional<String> problem = form.problem();
        setErrorMessage(problem.orElse(null));
        setValid(problem.isEmpty());
    }

    private void refreshAll() {
        refreshing = true;
        refresh.forEach(Runnable::run);
        refreshing = false;
        setErrorMessage(null);
        setValid(true);
    }

    @Override
    protected void performDefaults() {
        form.restoreDefaults();
        refreshAll();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Optional<String> failed = form.apply();
        setErrorMessage(failed.orElse(null));
        return failed.isEmpty();
    }
}
