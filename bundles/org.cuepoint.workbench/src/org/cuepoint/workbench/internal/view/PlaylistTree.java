package org.cuepoint.workbench.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.cuepoint.catalog.library.PlaylistNode;
import org.cuepoint.catalog.library.PlaylistNode.Folder;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;
import org.cuepoint.workbench.internal.model.OpenLibrary;
import org.cuepoint.workbench.internal.model.Words;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** The whole collection and its playlists with how many tracks each has. */
final class PlaylistTree {

    private final TreeViewer viewer;
    private final LocalResourceManager images;
    private Optional<OpenLibrary> shown = Optional.empty();

    /** The node above all playlists. */
    private record Everything(int tracks) {
    }

    /**
     * @param parent where it is made
     * @param selected hears which node is looked at; empty for the whole collection
     */
    PlaylistTree(Composite parent, Consumer<Optional<PlaylistNode>> selected) {
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
        viewer.setComparer(new Identity());
        viewer.setContentProvider(new Nodes());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        viewer.addSelectionChangedListener(event -> {
            Object node = event.getStructuredSelection().getFirstElement();
            if (node instanceof PlaylistNode playlist) {
                selected.accept(Optional.of(playlist));
            } else if (node instanceof Everything) {
                selected.accept(Optional.empty());
            }
        });
    }

    Control control() {
        return viewer.getControl();
    }

    void show(Optional<OpenLibrary> library) {
        boolean same = library.isPresent() == shown.isPresent()
                && (library.isEmpty() || library.get() == shown.orElseThrow());
        if (same) {
            return;
        }
        shown = library;
        if (library.isEmpty()) {
            viewer.setInput(null);
            return;
        }
        Everything everything = new Everything(library.get().library().tracks().size());
        List<Object> roots = new ArrayList<>(List.of(everything));
        roots.addAll(library.get().library().playlists().children());
        viewer.setInput(roots);
        viewer.setSelection(new StructuredSelection(everything), true);
    }

    /** Nodes are records that hold all their tracks: comparing those takes time. */
    private static final class Identity implements IElementComparer {

        @Override
        public boolean equals(@Nullable Object a, @Nullable Object b) {
            return a == b;
        }

        @Override
        public int hashCode(@Nullable Object element) {
            return System.identityHashCode(element);
        }
    }

    /** Parents are not needed: selection is by node. */
    private static final class Nodes implements ITreeContentProvider {

        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> roots ? roots.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(@Nullable Object node) {
            return node instanceof Folder folder ? folder.children().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(@Nullable Object node) {
            return null;
        }

        @Override
        public boolean hasChildren(@Nullable Object node) {
            return node instanceof Folder folder && !folder.children().isEmpty();
        }
    }

    /** A node's name with its number of tracks behind it. */
    private final class Labels extends LabelProvider implements IStyledLabelProvider {

        @Override
        public StyledString getStyledText(@Nullable Object node) {
            return switch (node) {
                case Everything everything -> label("Whole collection", Words.number(everything.tracks));
                case Playlist playlist -> label(playlist.name(), Words.number(playlist.tracks().size())
                        + (playlist.missing() == 0 ? "" : ", " + Words.number(playlist.missing()) + " missing"));
                case Folder folder -> new StyledString(folder.name());
                case null, default -> new StyledString();
            };
        }

        private StyledString label(String name, String count) {
            return new StyledString(name).append(" (" + count + ')', StyledString.QUALIFIER_STYLER);
        }

        @Override
        public @Nullable Image getImage(@Nullable Object node) {
            return switch (node) {
                case Everything everything -> images.create(Icons.COLLECTION.descriptor());
                case Playlist playlist -> images.create(Icons.PLAYLIST.descriptor());
                case Folder folder -> images.create(Icons.FOLDER.descriptor());
                case null, default -> null;
            };
        }
    }
}
