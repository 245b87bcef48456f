package org.cuepoint.crash.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Bars of how often something happened on each of the last days. */
final class OccurrenceBar {

    private static final int HEIGHT = 32;
    private static final int WIDEST = 12;
    private static final int HALF = 128;
    private static final RGB BAR_ON_LIGHT = new RGB(208, 64, 58);
    private static final RGB BAR_ON_DARK = new RGB(232, 94, 90);
    private static final RGB NONE_ON_LIGHT = new RGB(222, 225, 230);
    private static final RGB NONE_ON_DARK = new RGB(78, 82, 90);

    private final Canvas canvas;
    private Occurrences shown = Occurrences.of(List.of(), Instant.EPOCH, ZoneId.systemDefault());

    OccurrenceBar(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
        canvas.addListener(SWT.MouseMove, event -> {
            int day = Math.clamp((long) event.x * Occurrences.DAYS / Math.max(1, canvas.getClientArea().width), 0,
                    Occurrences.DAYS - 1);
            String words = shown.words(day);
            if (!words.equals(canvas.getToolTipText())) {
                canvas.setToolTipText(words);
            }
        });
    }

    void show(Occurrences occurrences) {
        shown = occurrences;
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        RGB ground = canvas.getBackground().getRGB();
        boolean dark = (ground.red * 3 + ground.green * 6 + ground.blue) / 10 < HALF;
        int highest = Math.max(1, shown.highest());
        gc.setForeground(canvas.getForeground());
        gc.drawText("Reports of the last " + Occurrences.DAYS + " days", 0, 0, true);
        for (int day = 0; day < Occurrences.DAYS; day++) {
            int left = area.width * day / Occurrences.DAYS;
            int width = Math.clamp(area.width * (day + 1L) / Occurrences.DAYS - left - 2, 1, WIDEST);
            int count = shown.counts()[day];
            int height = count == 0 ? 1 : Math.max(4, (area.height - 2) * count / highest);
            gc.setBackground(new Color(count == 0
                    ? dark ? NONE_ON_DARK : NONE_ON_LIGHT
                    : dark ? BAR_ON_DARK : BAR_ON_LIGHT));
            gc.fillRectangle(left, area.height - height, width, height);
        }
    }
}
