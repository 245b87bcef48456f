package org.cuepoint.locations.internal;

/** The user's own folders that the application proposes for files. */
enum UserFolder {
    /** Documents. */
    DOCUMENTS("Documents", "XDG_DOCUMENTS_DIR"),
    /** Downloads. */
    DOWNLOADS("Downloads", "XDG_DOWNLOAD_DIR");

    private final String name;
    private final String key;

    UserFolder(String name, String key) {
        this.name = name;
        this.key = key;
    }

    /** The English folder name and the known folder's name. */
    String folderName() {
        return name;
    }

    /** The key in user-dirs.dirs. */
    String key() {
        return key;
    }
}
