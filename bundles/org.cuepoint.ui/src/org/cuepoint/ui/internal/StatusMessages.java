package org.cuepoint.ui.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers the last sentence and tells the windows that show it. */
@Component(service = {StatusLine.class, StatusMessages.class})
public final class StatusMessages implements StatusLine {

    private final UiExecutor ui;
    private final List<Consumer<String>> shown = new CopyOnWriteArrayList<>();
    private volatile String last = "";

    /**
     * @param ui where the windows are told
     */
    @Activate
    public StatusMessages(@Reference UiExecutor ui) {
        this.ui = ui;
    }

    @Override
    public void show(String sentence) {
        last = sentence;
        ui.execute(() -> shown.forEach(window -> window.accept(last)));
    }

    String last() {
        return last;
    }

    void add(Consumer<String> window) {
        shown.add(window);
    }

    void remove(Consumer<String> window) {
        shown.remove(window);
    }
}
