package org.cuepoint.workbench.internal.view;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The product's icons; they live as long as the control that shows them. */
public enum Icons {
    /** Opens a file. */
    OPEN("open"),
    /** The sample library. */
    SAMPLE("sample"),
    /** The whole collection. */
    COLLECTION("collection"),
    /** A folder of playlists. */
    FOLDER("folder"),
    /** A playlist. */
    PLAYLIST("playlist"),
    /** Starts matching. */
    MATCH("match"),
    /** Continues matching. */
    RESUME("resume"),
    /** Stops matching. */
    CANCEL("cancel"),
    /** Writes a file. */
    EXPORT("export"),
    /** Something to mind. */
    WARNING("warning"),
    /** A web page. */
    LINK("link");

    private final String file;

    Icons(String file) {
        this.file = file;
    }

    /** The icon as it is described to JFace. */
    public ImageDescriptor descriptor() {
        return ResourceLocator.imageDescriptorFromBundle("org.cuepoint.workbench", "icons/" + file + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** The image, disposed together with its owner. */
    public Image image(Control owner) {
        return new LocalResourceManager(JFaceResources.getResources(), owner).create(descriptor());
    }
}
