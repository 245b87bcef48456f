package org.cuepoint.ui.table;

import java.util.Objects;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.cell.AlternatingRowConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.jspecify.annotations.Nullable;

/** Registers the colours, fonts and painters of one palette; a later one replaces an earlier. */
final class TableLook extends AbstractRegistryConfiguration {

    private static final int SIDE = 8;

    private final Palette palette;
    private final Font font;
    private final Font headerFont;

    TableLook(Palette palette, Font font, Font headerFont) {
        this.palette = palette;
        this.font = font;
        this.headerFont = headerFont;
    }

    /** A cell's content on its ground with space at its sides. */
    static ICellPainter padded(ICellPainter content) {
        return new BackgroundPainter(new PaddingDecorator(content, 0, SIDE, 0, SIDE, false));
    }

    @Override
    public void configureRegistry(@Nullable IConfigRegistry configured) {
        IConfigRegistry registry = Objects.requireNonNull(configured);
        body(registry);
        header(registry);
        selection(registry);
    }

    private void body(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new TextPainter(false, false)));
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(palette.background(), palette.text(), font, HorizontalAlignmentEnum.LEFT));
        Style odd = new Style();
        odd.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, palette.zebra());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, odd, DisplayMode.NORMAL,
                AlternatingRowConfigLabelAccumulator.ODD_ROW_CONFIG_TYPE);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, palette.line());
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE);
    }

    private void header(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                padded(new SortableHeaderTextPainter(new TextPainter(false, false), CellEdgeEnum.RIGHT,
                        new SortIconPainter(false, palette.dark()))),
                DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
        Style style = style(palette.header(), palette.text(), headerFont, HorizontalAlignmentEnum.LEFT);
        for (DisplayMode mode : new DisplayMode[]{DisplayMode.NORMAL, DisplayMode.SELECT}) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, GridRegion.COLUMN_HEADER);
            // with a single row, selecting it selects whole columns, which is no reason to mark their headers
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode,
                    SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE);
        }
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.TRUE, DisplayMode.NORMAL,
                GridRegion.COLUMN_HEADER);
    }

    private void selection(IConfigRegistry registry) {
        Style selected = new Style();
        selected.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, palette.selection());
        selected.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, palette.selectionText());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, selected, DisplayMode.SELECT);
        // rows are selected, so that no single cell is marked as the anchor
        BorderStyle none = new BorderStyle(0, palette.selection(), LineStyleEnum.SOLID);
        Style anchor = new Style();
        anchor.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, palette.selection());
        anchor.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, palette.selectionText());
        anchor.setAttributeValue(CellStyleAttributes.BORDER_STYLE, none);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, anchor, DisplayMode.SELECT,
                SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, anchor, DisplayMode.SELECT,
                SelectionStyleLabels.SELECTION_ANCHOR_GRID_LINE_STYLE);
    }

    private static Style style(Color background, Color text, Font font, HorizontalAlignmentEnum alignment) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, alignment);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        return style;
    }
}
