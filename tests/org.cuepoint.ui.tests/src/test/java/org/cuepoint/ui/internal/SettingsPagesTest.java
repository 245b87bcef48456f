package org.cuepoint.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.junit.jupiter.api.Test;

/** Where the page of a section stands among the pages of extensions. */
class SettingsPagesTest {

    private final PreferenceManager pages = new PreferenceManager('/');

    private static List<String> ids(IPreferenceNode[] nodes) {
        return Arrays.stream(nodes).map(IPreferenceNode::getId).sorted().toList();
    }

    private PreferenceNode added(String id) {
        PreferenceNode section = new PreferenceNode(id);
        SettingsPages.add(pages, section);
        return section;
    }

    @Test
    void aPageWhoseIdBeginsWithThatOfASectionStandsBelowIt() {
        pages.addToRoot(new PreferenceNode("org.cuepoint.logging.ui.levels"));
        pages.addToRoot(new PreferenceNode("org.cuepoint.storage"));
        PreferenceNode logging = added("org.cuepoint.logging");
        assertEquals(List.of("org.cuepoint.logging", "org.cuepoint.storage"), ids(pages.getRootSubNodes()));
        assertEquals(List.of("org.cuepoint.logging.ui.levels"), ids(logging.getSubNodes()));
        assertNotNull(pages.find("org.cuepoint.logging/org.cuepoint.logging.ui.levels"));
    }

    @Test
    void aLongerWordIsNoSection() {
        pages.addToRoot(new PreferenceNode("org.cuepoint.loggingextra"));
        pages.addToRoot(new PreferenceNode("org.cuepoint.logging2.levels"));
        assertEquals(List.of(), ids(added("org.cuepoint.logging").getSubNodes()));
    }

    @Test
    void aPageKeepsThePagesBelowIt() {
        PreferenceNode levels = new PreferenceNode("org.cuepoint.logging.ui.levels");
        levels.add(new PreferenceNode("org.example.more"));
        pages.addToRoot(levels);
        added("org.cuepoint.logging");
        assertEquals(List.of("org.example.more"), ids(levels.getSubNodes()));
    }
}
