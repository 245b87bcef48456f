package org.cuepoint.logging.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The line that looks for a text among the shown records; hidden until it is asked for. */
final class SearchBar {

    private static final int TEXT_WIDTH = 260;
    private static final int WORDS_WIDTH = 220;

    private final LogPresenter presenter;
    private final Composite bar;
    private final Text text;
    private final ToolItem matchCase;
    private final ToolItem regex;
    private final Label words;

    /**
     * @param parent has a grid of one column
     * @param presenter searches
     */
    SearchBar(Composite parent, LogPresenter presenter) {
        this.presenter = presenter;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        text = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
        text.setMessage("Find (Enter: next, Shift+Enter: previous)");
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        ToolBar tools = new ToolBar(bar, SWT.FLAT | SWT.RIGHT); // one height for texts and icons
        matchCase = check(tools, "Aa", "Capital letters matter");
        regex = check(tools, ".*", "A regular expression");
        FilterBar.item(tools, SWT.PUSH, LogIcons.UP, "Previous (Shift+F3)", () -> presenter.searchNext(false));
        FilterBar.item(tools, SWT.PUSH, LogIcons.DOWN, "Next (F3)", () -> presenter.searchNext(true));
        words = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WORDS_WIDTH, SWT.DEFAULT)
                .applyTo(words);
        FilterBar.item(new ToolBar(bar, SWT.FLAT), SWT.PUSH, LogIcons.CLOSE, "Close (Esc)", this::close);
        text.addListener(SWT.Modify, event -> changed());
        text.addListener(SWT.DefaultSelection, event -> {
            if (event.detail != SWT.CANCEL && event.detail != SWT.ICON_CANCEL) {
                presenter.searchNext((event.stateMask & SWT.SHIFT) == 0);
            }
        });
    }

    private ToolItem check(ToolBar tools, String label, String tip) {
        ToolItem item = new ToolItem(tools, SWT.CHECK);
        item.setText(label);
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> changed());
        return item;
    }

    private void changed() {
        presenter.search(text.getText(), regex.getSelection(), matchCase.getSelection());
    }

    /** Shows it and puts the keyboard into it. */
    void open() {
        show(true);
        text.setFocus();
        text.selectAll();
        if (!text.getText().isEmpty()) {
            changed();
        }
    }

    /** Hides it; nothing is marked as found any more. */
    void close() {
        show(false);
        presenter.search("", false, false);
    }

    boolean isOpen() {
        return bar.getVisible();
    }

    private void show(boolean shown) {
        if (bar.getLayoutData() instanceof GridData data) {
            data.exclude = !shown;
        }
        bar.setVisible(shown);
        bar.getParent().layout();
    }

    /** Shows what the presenter has now. */
    void update() {
        words.setText(Words.plain(presenter.log().map(log -> presenter.search().words(log, presenter.selected()))
                .orElse("")));
    }
}
