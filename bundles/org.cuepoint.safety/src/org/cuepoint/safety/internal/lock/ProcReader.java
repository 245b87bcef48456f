package org.cuepoint.safety.internal.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the tables of the Linux kernel, see proc(5). Texts from there are untrusted: any process chooses its name. */
interface ProcReader {

    /**
     * The lines of a table, at most 1 MiB of it.
     *
     * @param names the path of the table below the tables' folder
     * @throws IOException when there is no such table or the system hides it
     */
    List<String> lines(String... names) throws IOException;

    /** The names in a folder of tables. */
    List<String> list(String... names) throws IOException;

    /** Where an entry leads, for example an open file of a process. */
    Path target(String... names) throws IOException;

    /** This process. */
    long self();
}
