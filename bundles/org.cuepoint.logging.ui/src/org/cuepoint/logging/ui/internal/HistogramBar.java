package org.cuepoint.logging.ui.internal;

import java.util.Optional;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.LogHistogram;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Bars of how many records there are over time, the grave ones below. A click brings the time into view. */
final class HistogramBar {

    private static final int HEIGHT = 40;
    private static final int BAR = 5;
    private static final LogLevel[] FROM_BELOW = {LogLevel.ERROR, LogLevel.WARNING, LogLevel.INFO, LogLevel.DEBUG,
            LogLevel.TRACE};

    private final LogPresenter presenter;
    private final HistogramModel model;
    private final Canvas canvas;

    HistogramBar(Composite parent, LogPresenter presenter, HistogramModel model) {
        this.presenter = presenter;
        this.model = model;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> request());
        canvas.addListener(SWT.MouseMove, event -> tip(event.x));
        canvas.addListener(SWT.MouseDown, event -> {
            if (event.button == 1) {
                jump(event.x);
            }
        });
    }

    Control control() {
        return canvas;
    }

    /** Shows what the presenter has now. */
    void update() {
        request();
        canvas.redraw();
    }

    private void request() {
        presenter.log().ifPresent(log -> {
            LogHits hits = log.shown();
            model.request(log.index(), hits, Math.max(1, canvas.getClientArea().width / BAR));
        });
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        LogColours colours = LogColours.of(canvas);
        gc.setBackground(colours.paper());
        gc.fillRectangle(area);
        Optional<LogHistogram> shown = model.shown();
        if (shown.isEmpty()) {
            return;
        }
        LogHistogram histogram = shown.get();
        int highest = HistogramModel.highest(histogram);
        int buckets = histogram.buckets().size();
        for (int bucket = 0; bucket < buckets && highest > 0; bucket++) {
            int left = area.width * bucket / buckets;
            int width = Math.max(1, area.width * (bucket + 1) / buckets - left - 1);
            bar(gc, colours, histogram.buckets().get(bucket), new Rectangle(left, 2, width, area.height - 2), highest);
        }
    }

    /** Heights grow with the square root, so that few errors are seen beside many records. */
    private static void bar(GC gc, LogColours colours, int[] counts, Rectangle room, int highest) {
        int total = HistogramModel.total(counts);
        if (total == 0) {
            return;
        }
        int height = (int) Math.ceil(room.height * Math.sqrt((double) total / highest));
        int bottom = room.y + room.height;
        int left = height;
        for (LogLevel level : FROM_BELOW) {
            int count = counts[level.ordinal()];
            if (count > 0 && left > 0) {
                int part = Math.min(left, Math.max(2, (int) Math.round((double) height * count / total)));
                gc.setBackground(colours.bar(level));
                gc.fillRectangle(room.x, bottom - part, room.width, part);
                bottom -= part;
                left -= part;
            }
        }
    }

    private int bucket(LogHistogram histogram, int x) {
        int buckets = histogram.buckets().size();
        return Math.clamp((long) x * buckets / Math.max(1, canvas.getClientArea().width), 0, buckets - 1);
    }

    private void tip(int x) {
        String words = counted().map(histogram -> HistogramModel.words(histogram, bucket(histogram, x),
                presenter.clock().getZone()) + "\nClick to go there").orElse("");
        if (!words.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(words);
        }
    }

    private void jump(int x) {
        counted().ifPresent(histogram -> presenter.jump(HistogramModel.start(histogram, bucket(histogram, x))));
    }

    /** What the bars stand for; without records there is no time to name or to go to. */
    private Optional<LogHistogram> counted() {
        return model.shown().filter(histogram -> HistogramModel.highest(histogram) > 0);
    }
}
