package org.cuepoint.crash.internal.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a report asks for around an incident. Every answer is asked for on its own: one that fails is left out and said.
 */
public interface Surroundings {

    /** Name, version, build, session, process and bundles of the application. */
    Map<String, Object> application();

    /** The latest lines of the log, masked. */
    List<String> log();

    /** What happened lately, the latest last: maps of time, category and text. */
    List<Map<String, Object>> breadcrumbs();

    /** What is being done. */
    List<String> operations();

    /** The settings by name; of secrets only that they are set. */
    Map<String, Object> settings();

    /** The folder of reports. */
    Path folder();

    /** The bundle that a class belongs to; empty when it belongs to none. */
    String bundleOf(String className);
}
