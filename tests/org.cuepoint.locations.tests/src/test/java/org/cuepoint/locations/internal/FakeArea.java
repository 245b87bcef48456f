package org.cuepoint.locations.internal;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.osgi.service.datalocation.Location;
import org.jspecify.annotations.Nullable;

/** An instance area whose locks other processes may hold. */
final class FakeArea implements Location {

    final List<String> asked = new ArrayList<>();
    final Set<String> locked = new HashSet<>();
    @Nullable
    URL url;
    @Nullable
    IOException failure;

    @Override
    public boolean set(URL value, boolean lock) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (url != null) {
            throw new IllegalStateException("set already");
        }
        String path = value.getPath();
        asked.add(path);
        if (!lock || locked.contains(path.replaceAll(".*/([^/]+)/$", "$1"))) {
            return false;
        }
        url = value;
        return true;
    }

    @Override
    public boolean isSet() {
        return url != null;
    }

    @Override
    public @Nullable URL getURL() {
        return url;
    }

    @Override
    public boolean allowsDefault() {
        return false;
    }

    @Override
    public @Nullable URL getDefault() {
        return null;
    }

    @Override
    public @Nullable Location getParentLocation() {
        return null;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public boolean setURL(URL value, boolean lock) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean set(URL value, boolean lock, String lockFilePath) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean lock() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isLocked() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Location createLocation(Location parent, URL defaultValue, boolean readonly) {
        throw new UnsupportedOperationException();
    }

    @Override
    public URL getDataArea(String path) {
        throw new UnsupportedOperationException();
    }
}
