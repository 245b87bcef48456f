package org.cuepoint.ui.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.jspecify.annotations.Nullable;

/** Only the gestures: how a sorted header looks is the look's. */
final class ClickToSort extends SingleClickSortConfiguration {

    @Override
    public void configureRegistry(@Nullable IConfigRegistry registry) {
        // see TableLook
    }
}
