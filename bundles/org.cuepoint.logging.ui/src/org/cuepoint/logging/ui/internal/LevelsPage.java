package org.cuepoint.logging.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.logging.LogLevels.LoggerLevel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;

/** The loggers that have a level of their own: it holds at once, without Apply. */
public final class LevelsPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int LINES = 8;

    private final Optional<LogLevels> levels;
    private List<LoggerLevel> shown = List.of();

    /** @param levels changes levels; null when the log cannot */
    @Inject
    public LevelsPage(@org.eclipse.e4.core.di.annotations.Optional @Nullable LogLevels levels) {
        this.levels = Optional.ofNullable(levels);
        setDescription("Loggers that log more or less than the rest. A level holds for the logger and those below it. "
                + "In the Log view, a level can be changed for 10 minutes with the right button.");
        noDefaultAndApplyButton();
    }

    @Override
    public void init(@Nullable IWorkbench workbench) {
        // everything came with the constructor
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        Composite area = new Composite(Objects.requireNonNull(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        Table table = table(area);
        Button remove = new Button(area, SWT.PUSH);
        remove.setText("&Like Its Parent");
        remove.setEnabled(false);
        GridDataFactory.swtDefaults().applyTo(remove);
        table.addListener(SWT.Selection, event -> remove.setEnabled(table.getSelectionCount() > 0));
        remove.addListener(SWT.Selection, event -> levels.ifPresent(service -> {
            for (int index : table.getSelectionIndices()) {
                service.reset(shown.get(index).logger());
            }
            fill(table);
            remove.setEnabled(false);
        }));
        adding(area, table);
        fill(table);
        return area;
    }

    private static Table table(Composite area) {
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * table.getItemHeight())
                .applyTo(table);
        String[] titles = {"Logger", "Level", "Until"};
        int[] widths = {320, 90, 190};
        for (int index = 0; index < titles.length; index++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(titles[index]);
            column.setWidth(widths[index]);
        }
        return table;
    }

    private void adding(Composite area, Table table) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setText("Lo&gger:");
        Text logger = new Text(line, SWT.BORDER);
        logger.setMessage("org.cuepoint.catalog");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(logger);
        Combo level = new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN);
        for (LogLevel each : LogLevel.values()) {
            level.add(Levels.word(each));
        }
        level.select(LogLevel.DEBUG.ordinal());
        Button set = new Button(line, SWT.PUSH);
        set.setText("&Set");
        set.setEnabled(false);
        logger.addListener(SWT.Modify, event -> set.setEnabled(levels.isPresent() && !logger.getText().isBlank()));
        set.addListener(SWT.Selection, event -> levels.ifPresent(service -> {
            service.set(logger.getText().strip(), LogLevel.values()[level.getSelectionIndex()], Optional.empty());
            logger.setText("");
            fill(table);
        }));
    }

    private void fill(Table table) {
        shown = levels.map(LogLevels::all).orElse(List.of());
        table.removeAll();
        for (LoggerLevel one : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{one.logger(), Levels.word(one.level()),
                    one.until().map(LevelsPage::clock).orElse("for good")});
        }
    }

    /** Without the milliseconds. */
    private static String clock(Instant time) {
        String row = TypedTime.row(time, ZoneId.systemDefault());
        return row.substring(0, row.indexOf('.'));
    }
}
