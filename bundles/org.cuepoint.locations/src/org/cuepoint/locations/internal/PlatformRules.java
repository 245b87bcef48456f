package org.cuepoint.locations.internal;

/** Where a platform expects files. */
interface PlatformRules {

    /** Adds the candidates of every location to a plan. */
    void addTo(Plan.Builder plan);

    /** Where a folder of the user's own is. */
    Place.At userFolder(UserFolder folder);
}
