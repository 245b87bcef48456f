package org.cuepoint.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableLayoutTest {

    private static final List<TableColumn<String>> COLUMNS = List.of(
            TableColumn.words("title", "Title", 200, row -> row), TableColumn.words("key", "Key", 80, row -> row),
            TableColumn.<String>words("genre", "Genre", 120, row -> row).hiddenAtFirst());

    /** What was remembered and what becomes of it. */
    record Scenario(String name, String remembered, String layout) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Scenario> scenarios() {
        String declared = "title:200,key:80,genre:120-";
        return List.of(new Scenario("nothing was remembered", "", declared),
                new Scenario("everything as it was", declared, declared),
                new Scenario("another order and width", "key:99,title:250,genre:120-",
                        "key:99,title:250,genre:120-"),
                new Scenario("a hidden column is shown", "title:200,key:80-,genre:120", "title:200,key:80-,genre:120"),
                new Scenario("a column of a newer version stands behind its neighbour", "key:80,title:200",
                        "key:80,genre:120-,title:200"),
                new Scenario("a column that is gone is passed over", "bpm:60,key:80,title:200,genre:120",
                        "key:80,title:200,genre:120"),
                new Scenario("ascending", declared + "|key^", declared + "|key^"),
                new Scenario("descending", declared + "|keyv", declared + "|keyv"),
                new Scenario("sorted by a column that is gone", declared + "|bpmv", declared),
                new Scenario("damaged", "title:::,,,key:x|", declared),
                new Scenario("too narrow and too wide", "title:3,key:9999,genre:120",
                        "title:20,key:4000,genre:120"),
                new Scenario("a column twice counts once", "key:70,key:90,title:200,genre:120-",
                        "key:70,title:200,genre:120-"),
                new Scenario("all hidden would leave nothing to click on", "title:1-,key:1-,genre:1-", declared));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatWasRememberedIsTakenAsFarAsItFits(Scenario scenario) {
        assertEquals(scenario.layout, TableLayout.of(COLUMNS).with(scenario.remembered).text());
    }

    @Test
    void aColumnsIdFitsTheRememberedText() {
        assertThrows(IllegalArgumentException.class, () -> TableColumn.words("a,b", "A", 10, row -> "" + row));
        assertThrows(IllegalArgumentException.class, () -> TableColumn.words("a", "A", 0, row -> "" + row));
    }

    @Test
    void rowsAreCopiedAsTabSeparatedTextWithoutBreaksInACell() {
        String text = RowText.of(List.of("one\ttwo", "three\r\nfour"),
                List.of(COLUMNS.get(0), TableColumn.words("size", "Size", 10, row -> String.valueOf(row.length()))));
        assertEquals("one two\t7" + System.lineSeparator() + "three four\t11", text);
    }
}
