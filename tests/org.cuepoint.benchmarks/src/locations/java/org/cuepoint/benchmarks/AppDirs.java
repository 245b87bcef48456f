package org.cuepoint.benchmarks;

import net.harawata.appdirs.AppDirsFactory;

/** The five folders of a user that net.harawata:appdirs knows. */
final class AppDirs implements Resolving {

    @Override
    public int resolve() {
        net.harawata.appdirs.AppDirs found = AppDirsFactory.getInstance();
        return found.getUserConfigDir("CuePoint", null, "cuepoint").length()
                + found.getUserDataDir("CuePoint", null, "cuepoint").length()
                + found.getUserCacheDir("CuePoint", null, "cuepoint").length()
                + found.getUserLogDir("CuePoint", null, "cuepoint").length()
                + found.getUserDownloadsDir("CuePoint", null, "cuepoint").length();
    }
}
