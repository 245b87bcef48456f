package org.cuepoint.ui.table;

import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;

/** Paints a word on a rounded coloured ground. */
final class ChipPainter extends AbstractCellPainter {

    private static final int SIDE = 8;
    private static final int ABOVE = 2;

    private final Supplier<Palette> palette;
    private final IntFunction<@Nullable Chip> chip;

    /**
     * @param palette the present colours
     * @param chip the chip of the row at a place; null when there is no such row
     */
    ChipPainter(Supplier<Palette> palette, IntFunction<@Nullable Chip> chip) {
        this.palette = palette;
        this.chip = chip;
    }

    private @Nullable Chip shown(@Nullable ILayerCell cell) {
        return cell == null ? null : chip.apply(cell.getRowIndex());
    }

    @Override
    public void paintCell(@Nullable ILayerCell cell, @Nullable GC gc, @Nullable Rectangle bounds,
            @Nullable IConfigRegistry registry) {
        @Nullable
        Chip shown = shown(cell);
        if (shown == null || shown.word().isEmpty() || gc == null || bounds == null) {
            return;
        }
        Color before = gc.getBackground();
        Color textBefore = gc.getForeground();
        Point size = gc.textExtent(shown.word());
        int height = Math.min(bounds.height - 2 * ABOVE, size.y + 2 * ABOVE);
        int width = Math.min(bounds.width, size.x + 2 * SIDE);
        int top = bounds.y + (bounds.height - height) / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.get().chip(shown.tone()));
        gc.fillRoundRectangle(bounds.x, top, width, height, height, height);
        gc.setForeground(palette.get().chipText(shown.tone()));
        gc.drawText(shown.word(), bounds.x + SIDE, bounds.y + (bounds.height - size.y) / 2, true);
        gc.setForeground(textBefore);
        gc.setBackground(before);
    }

    @Override
    public int getPreferredWidth(@Nullable ILayerCell cell, @Nullable GC gc,
            @Nullable IConfigRegistry registry) {
        @Nullable
        Chip shown = shown(cell);
        return shown == null || gc == null ? 0 : gc.textExtent(shown.word()).x + 2 * SIDE;
    }

    @Override
    public int getPreferredHeight(@Nullable ILayerCell cell, @Nullable GC gc,
            @Nullable IConfigRegistry registry) {
        return gc == null ? 0 : gc.getFontMetrics().getHeight() + 4 * ABOVE;
    }
}
