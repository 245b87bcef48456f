package org.cuepoint.logging.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The view's icons; they live as long as the control that shows them. */
enum LogIcons {
    /** Something to mind. */
    WARNING("warning"),
    /** Keeps the newest record in view. */
    FOLLOW("follow"),
    /** Opens a file. */
    OPEN("open"),
    /** What the filter can do. */
    FILTER("filter"),
    /** What else can be done. */
    MORE("more"),
    /** The hit before. */
    UP("up"),
    /** The next hit. */
    DOWN("down"),
    /** Closes. */
    CLOSE("close");

    private final String file;

    LogIcons(String file) {
        this.file = file;
    }

    /** The image, disposed together with its owner. */
    Image image(Control owner) {
        return new LocalResourceManager(JFaceResources.getResources(), owner).create(ResourceLocator
                .imageDescriptorFromBundle("org.cuepoint.logging.ui", "icons/" + file + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor));
    }
}
