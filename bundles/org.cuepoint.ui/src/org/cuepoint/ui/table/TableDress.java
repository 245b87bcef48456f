package org.cuepoint.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;

/** Gives a table the look that fits the theme of its surroundings, and another one when the theme changes. */
final class TableDress<R> {

    private static final int ROW_SPACE = 10;
    private static final String TONE = "tone:";

    private final NatTable table;
    private final TableLayers<R> layers;
    private Palette palette;
    private RGB themed;

    /**
     * @param table what is dressed; configured already
     * @param layers its layers
     * @param columns its columns
     * @param row the row at a place; empty when there is none any more
     */
    TableDress(NatTable table, TableLayers<R> layers, List<TableColumn<R>> columns, IntFunction<Optional<R>> row) {
        this.table = table;
        this.layers = layers;
        themed = table.getParent().getBackground().getRGB();
        palette = Palette.of(themed, table.getParent().getForeground().getRGB());
        for (int index = 0; index < columns.size(); index++) {
            configure(table.getConfigRegistry(), TableLayers.label(index), columns.get(index), row);
        }
        apply();
        table.addPaintListener(event -> followTheme());
    }

    /** The label of cells on the ground of a tone. */
    static String label(Tone tone) {
        return TONE + tone.name();
    }

    private void configure(IConfigRegistry registry, String label, TableColumn<R> column,
            IntFunction<Optional<R>> row) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, switch (column.align()) {
            case LEFT -> HorizontalAlignmentEnum.LEFT;
            case RIGHT -> HorizontalAlignmentEnum.RIGHT;
            case CENTER -> HorizontalAlignmentEnum.CENTER;
        });
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
        if (column.chip().isPresent()) {
            Function<R, Chip> chip = column.chip().get();
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                    TableLook.padded(new ChipPainter(() -> palette, place -> row.apply(place).map(chip).orElse(null))),
                    DisplayMode.NORMAL, label);
        }
    }

    /** A theme changes the background of the surroundings; the table's own painting has to be told. */
    private void followTheme() {
        RGB now = table.getParent().getBackground().getRGB();
        if (!now.equals(themed)) {
            themed = now;
            palette = Palette.of(now, table.getParent().getForeground().getRGB());
            apply();
            table.redraw();
        }
    }

    private void apply() {
        IConfigRegistry registry = table.getConfigRegistry();
        new TableLook(palette, table.getParent().getFont(),
                JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT)).configureRegistry(registry);
        for (Tone tone : Tone.values()) {
            Style style = new Style();
            style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, palette.chip(tone));
            style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, palette.chipText(tone));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label(tone));
        }
        table.setBackground(palette.background());
        GC gc = new GC(table);
        gc.setFont(table.getParent().getFont());
        layers.rowHeight(gc.getFontMetrics().getHeight() + ROW_SPACE);
        gc.dispose();
    }
}
