package org.cuepoint.logging.ui.internal;

import java.util.Optional;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogRecord;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The menus: of a record, of the filter, and of everything else. They are filled whenever they are shown. */
final class LogMenu {

    private final LogPresenter presenter;
    private final LogActions actions;
    private final LogDialogs dialogs;
    private final Display display;

    /** What the menus switch in the view itself. */
    interface Display {

        /** The selected records, at most so many. */
        long[] selection(int most);

        boolean raw();

        void raw(boolean shown);

        void find();
    }

    LogMenu(LogPresenter presenter, LogActions actions, LogDialogs dialogs, Display display) {
        this.presenter = presenter;
        this.actions = actions;
        this.dialogs = dialogs;
        this.display = display;
    }

    /** Fills the menu of the selected record before it is shown. */
    void attach(Menu menu) {
        menu.addListener(SWT.Show, event -> {
            for (MenuItem item : menu.getItems()) {
                item.dispose();
            }
            record(menu);
        });
    }

    private void record(Menu menu) {
        Optional<LogRecord> record = presenter.details();
        item(menu, "&Copy\tCtrl+C", presenter.selected().isPresent(), this::copy);
        item(menu, "&Bookmark\tCtrl+B", presenter.selected().isPresent(), this::bookmark);
        separator(menu);
        record.ifPresent(r -> {
            only(menu, r);
            separator(menu);
            level(menu, r.logger());
            item(menu, "&Highlight\u2026", true, () -> dialogs.highlighters(Loggers.brief(r.logger())));
            separator(menu);
        });
        item(menu, "&Export Selection\u2026", presenter.selected().isPresent(),
                () -> dialogs.export(display.selection(LogDialogs.MOST_EXPORTED)));
    }

    /** Puts the selected records into the clipboard. */
    void copy() {
        actions.text(display.selection(LogActions.MOST_COPIED), dialogs::clipboard);
    }

    /** Marks the selected records. */
    void bookmark() {
        presenter.bookmark(display.selection(LogActions.MOST_COPIED));
    }

    private void only(Menu menu, LogRecord record) {
        FilterModel filter = presenter.filter();
        String time = TypedTime.typed(record.time(), presenter.clock().getZone());
        item(menu, "Only This &Operation", !record.operation().isEmpty(), () -> filter.only("op", record.operation()));
        item(menu, "Only This &Thread", !record.thread().isEmpty(), () -> filter.only("thread", record.thread()));
        item(menu, "Only This &Logger", !record.logger().isEmpty(), () -> filter.only("logger", record.logger()));
        String parent = Loggers.parent(record.logger());
        item(menu, "Only This &Package", !parent.isEmpty(), () -> filter.only("logger", parent));
        item(menu, "H&ide This Logger", !record.logger().isEmpty(), () -> filter.hide("logger", record.logger()));
        item(menu, "&From Here On", true, () -> filter.only("from", time));
        item(menu, "&Until Here", true, () -> filter.only("to", time));
    }

    private void level(Menu menu, String logger) {
        boolean possible = actions.canSetLevels() && !logger.isEmpty();
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(logger.isEmpty() ? "Log Le&vel" : "Log Le&vel of " + Words.plain(Loggers.brief(logger)));
        item.setEnabled(possible);
        Menu levels = new Menu(menu);
        item.setMenu(levels);
        for (LogLevel level : LogLevel.values()) {
            item(levels, Levels.word(level) + " for 10 Minutes", possible,
                    () -> actions.level(logger, level, Optional.of(LogActions.BRIEFLY)));
        }
        separator(levels);
        for (LogLevel level : LogLevel.values()) {
            item(levels, Levels.word(level) + " from Now On", possible,
                    () -> actions.level(logger, level, Optional.empty()));
        }
        separator(levels);
        item(levels, "Like Its Parent", possible, () -> actions.resetLevel(logger));
    }

    /** What can be filtered, for those who do not know the words. */
    void filters(Menu menu) {
        FilterModel filter = presenter.filter();
        item(menu, "Last &Minute", true, () -> filter.only("last", "1m"));
        item(menu, "Last &10 Minutes", true, () -> filter.only("last", "10m"));
        item(menu, "Last &Hour", true, () -> filter.only("last", "1h"));
        item(menu, "&Any Time", true,
                () -> filter.text(Query.without(Query.without(Query.without(filter.text(), "last"),
                        "from"), "to")));
        separator(menu);
        item(menu, "Only &Critical Errors", true, () -> filter.only("is", "critical"));
        item(menu, "Only &Timings", true, () -> filter.only("is", "timed"));
        presenter.details().ifPresent(record -> {
            separator(menu);
            only(menu, record);
        });
        separator(menu);
        item(menu, "&Show All\tEsc", presenter.filter().active()
                || presenter.log().filter(OpenLog::cleared).isPresent(), presenter::clearFilter);
    }

    /** Everything else. */
    void more(Menu menu) {
        item(menu, "&Find\u2026\tCtrl+F", true, display::find);
        item(menu, "Next Book&mark\tF2", presenter.bookmarks().count() > 0, () -> presenter.nextBookmark(true));
        item(menu, "&Previous Bookmark\tShift+F2", presenter.bookmarks().count() > 0,
                () -> presenter.nextBookmark(false));
        separator(menu);
        check(menu, "&Raw Text\tCtrl+T", display.raw(), () -> display.raw(!display.raw()));
        check(menu, "&Slowest First", presenter.timings().active(),
                () -> presenter.slowestFirst(!presenter.timings().active()));
        item(menu, "&Highlighters\u2026", true, () -> dialogs.highlighters(""));
        item(menu, "C&lear Display\tCtrl+Del", presenter.log().isPresent(), presenter::clear);
        separator(menu);
        item(menu, "&Export Selection\u2026", presenter.selected().isPresent(),
                () -> dialogs.export(display.selection(LogDialogs.MOST_EXPORTED)));
        item(menu, "Export &All Shown\u2026", presenter.rows().filter(rows -> rows.count() > 0).isPresent(),
                dialogs::exportAll);
        item(menu, "Copy &Diagnostic Info", true, () -> actions.diagnostics(dialogs::clipboard));
        separator(menu);
        item(menu, "&Open Log File\u2026\tCtrl+O", true, dialogs::open);
        item(menu, "Open Logs F&older", presenter.log().isPresent(), dialogs::folder);
    }

    private static void item(Menu menu, String text, boolean enabled, Runnable chosen) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> chosen.run());
    }

    private static void check(Menu menu, String text, boolean on, Runnable chosen) {
        MenuItem item = new MenuItem(menu, SWT.CHECK);
        item.setText(text);
        item.setSelection(on);
        item.addListener(SWT.Selection, event -> chosen.run());
    }

    private static void separator(Menu menu) {
        new MenuItem(menu, SWT.SEPARATOR);
    }
}
