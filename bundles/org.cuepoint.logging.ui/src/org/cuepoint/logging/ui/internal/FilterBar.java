package org.cuepoint.logging.ui.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogSource;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The line at the top: which log, which levels, which words; and whether the end is followed. */
final class FilterBar {

    private static final String SYNTAX = """
            Shows only records with all of these words (Ctrl+L).
            "two words"   one text
            -word   without it
            /a.*b/   a regular expression
            logger:org.example   thread:main   op:7
            from:14:30   to:15:00   last:10m
            is:critical   is:timed""";
    private static final int SOURCE_WIDTH = 150;
    private static final int TEXT_WIDTH = 120;

    private final LogPresenter presenter;
    private final Composite bar;
    private final Combo source;
    private final Map<LogLevel, ToolItem> levels = new EnumMap<>(LogLevel.class);
    private final Text words;
    private final ToolItem matchCase;
    private final ToolItem follow;
    private List<LogSource> sources = List.of();

    /**
     * @param parent has a grid of one column
     * @param presenter what is filtered
     * @param open lets the user choose a file
     * @param filters fills the menu of the filter
     * @param more fills the menu of everything else
     */
    FilterBar(Composite parent, LogPresenter presenter, Runnable open, MenuFiller filters, MenuFiller more) {
        this.presenter = presenter;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        source = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        source.setToolTipText("The log that is shown");
        source.addListener(SWT.Selection, event -> presenter.open(sources.get(source.getSelectionIndex())));
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(SOURCE_WIDTH, SWT.DEFAULT).applyTo(source);
        item(tools(), SWT.PUSH, LogIcons.OPEN, "Open a log file (Ctrl+O)", open);
        levels();
        words = words();
        ToolBar filtering = tools();
        matchCase = new ToolItem(filtering, SWT.CHECK);
        matchCase.setText("Aa");
        matchCase.setToolTipText("Capital letters matter");
        matchCase.addListener(SWT.Selection, event -> presenter.filter().matchCase(matchCase.getSelection()));
        menu(item(filtering, SWT.PUSH, LogIcons.FILTER, "What can be filtered", () -> {
            // opens its menu
        }), filters);
        ToolBar end = tools();
        follow = item(end, SWT.CHECK, LogIcons.FOLLOW, "Keep the newest record in view (End)", () -> {
            // see below
        });
        follow.setText("Follow");
        follow.addListener(SWT.Selection, event -> presenter.follow(follow.getSelection()));
        menu(item(end, SWT.PUSH, LogIcons.MORE, "More actions", () -> {
            // opens its menu
        }), more);
    }

    /** Adds items to a menu that is about to be shown. */
    interface MenuFiller {
        void fill(Menu menu);
    }

    private void levels() {
        ToolBar tools = tools();
        for (LogLevel level : new LogLevel[]{LogLevel.ERROR, LogLevel.WARNING, LogLevel.INFO, LogLevel.DEBUG,
                LogLevel.TRACE}) {
            ToolItem item = new ToolItem(tools, SWT.CHECK);
            item.setText(' ' + Levels.word(level) + ' '); // so that the frame of a pressed one has room
            item.setToolTipText("Show records of level " + Levels.word(level).toLowerCase(Locale.ROOT)
                    + " (Ctrl+click: only these)");
            item.addListener(SWT.Selection, event -> pressed(level, (event.stateMask & SWT.MOD1) != 0));
            levels.put(level, item);
        }
    }

    private void pressed(LogLevel level, boolean alone) {
        Set<LogLevel> shown = EnumSet.noneOf(LogLevel.class);
        levels.forEach((each, item) -> {
            if (alone ? each == level : item.getSelection()) {
                shown.add(each);
            }
        });
        // without any level there would be nothing to see
        presenter.filter().levels(shown.isEmpty() ? EnumSet.allOf(LogLevel.class) : shown);
    }

    private Text words() {
        Text text = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
        text.setMessage("Filter (Ctrl+L): words, -without, logger:, thread:, last:10m");
        text.setToolTipText(SYNTAX);
        text.addListener(SWT.Modify, event -> {
            if (!text.getText().equals(presenter.filter().text())) {
                presenter.type(text.getText());
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    private ToolBar tools() {
        ToolBar tools = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(tools);
        return tools;
    }

    static ToolItem item(ToolBar tools, int style, LogIcons icon, String tip, Runnable pressed) {
        ToolItem item = new ToolItem(tools, style);
        item.setImage(icon.image(tools));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> pressed.run());
        return item;
    }

    private static void menu(ToolItem item, MenuFiller filler) {
        item.addListener(SWT.Selection, event -> {
            ToolBar tools = item.getParent();
            Menu menu = new Menu(tools);
            filler.fill(menu);
            // a menu that hides tells its items' selection afterwards
            menu.addListener(SWT.Hide, hidden -> tools.getDisplay().asyncExec(menu::dispose));
            menu.setLocation(tools.toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
            menu.setVisible(true);
        });
    }

    /** Puts the keyboard into the words. */
    void focus() {
        words.setFocus();
        words.selectAll();
    }

    /** Whether the keyboard is in the words. */
    boolean hasFocus() {
        return words.isFocusControl();
    }

    /** Shows what the presenter has now. */
    void update() {
        if (!sources.equals(presenter.sources())) {
            sources = presenter.sources();
            source.setItems(sources.stream().map(LogSource::name).toArray(String[]::new));
        }
        int chosen = presenter.log().map(log -> sources.indexOf(log.source())).orElse(-1);
        if (source.getSelectionIndex() != chosen) {
            source.select(chosen);
        }
        levels.forEach((level, item) -> item.setSelection(presenter.filter().levels().contains(level)));
        if (!words.getText().equals(presenter.filter().text())) {
            words.setText(presenter.filter().text());
        }
        matchCase.setSelection(presenter.filter().matchCase());
        follow.setSelection(presenter.following());
    }
}
