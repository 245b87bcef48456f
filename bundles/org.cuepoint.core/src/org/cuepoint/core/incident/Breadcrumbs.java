package org.cuepoint.core.incident;

/**
 * What happened lately: views opened, commands run, work begun, requests, settings changed. The last hundred stand in a
 * report.
 */
public interface Breadcrumbs {

    /**
     * Notes something. Costs less than a microsecond and never throws.
     *
     * @param category one word in lower case: {@code view}, {@code command}, {@code work}, {@code request},
     *     {@code setting}, {@code session}
     * @param text what happened; no secrets: it is masked only when a report is written
     */
    void leave(String category, String text);
}
