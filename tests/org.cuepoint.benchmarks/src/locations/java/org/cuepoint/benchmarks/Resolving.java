package org.cuepoint.benchmarks;

/** One library's way to find the folders of an application. */
public interface Resolving {

    /** Finds them anew and tells how many letters their paths have together. */
    int resolve();
}
