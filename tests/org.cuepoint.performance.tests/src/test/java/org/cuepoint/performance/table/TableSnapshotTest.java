package org.cuepoint.performance.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Views over rows: the same as a list that is filtered and sorted, without touching the rows. */
class TableSnapshotTest {

    private record Row(int id, String title, int bpm) {
    }

    private static List<Row> rows(int count, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(i, "Title " + random.nextInt(50), 100 + random.nextInt(40)));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void filteringAndSortingInAnyOrderIsWhatAListWouldGive(long seed) {
        List<Row> rows = rows(2_000, seed);
        TableSnapshot<Row> all = TableSnapshot.of(rows, 7);
        Comparator<Row> byTitle = Comparator.comparing(Row::title);
        List<Row> expected = rows.stream().filter(r -> r.bpm > 110).sorted(byTitle).toList(); // both are stable
        assertEquals(expected, all.filter(r -> r.bpm > 110).sort(byTitle).asList());
        assertEquals(expected, all.sort(byTitle).filter(r -> r.bpm > 110).asList());
        assertEquals(expected, all.sortBy(Row::title, Comparator.naturalOrder()).filter(r -> r.bpm > 110).asList());
        assertEquals(rows, all.asList(), "the snapshot itself changed");
        assertEquals(rows, all.sort(byTitle).filter(r -> false).unfiltered().asList());
    }

    @Test
    void sortingByOneColumnAfterAnotherKeepsTheFirstOrderAmongEquals() {
        List<Row> rows = rows(500, 9);
        TableSnapshot<Row> sorted = TableSnapshot.of(rows, 1).sort(Comparator.comparingInt(Row::bpm))
                .sort(Comparator.comparing(Row::title));
        assertEquals(rows.stream().sorted(Comparator.comparing(Row::title).thenComparingInt(Row::bpm)).toList(),
                sorted.asList());
    }

    @Test
    void aRowIsFoundAgainInEveryView() {
        List<Row> rows = rows(100, 3);
        TableSnapshot<Row> view = TableSnapshot.of(rows, 1).sort(Comparator.comparingInt(Row::bpm))
                .filter(r -> r.id % 2 == 0);
        assertEquals(50, view.size());
        assertEquals(100, view.totalSize());
        for (int place = 0; place < view.size(); place++) {
            assertSame(rows.get(view.sourceIndex(place)), view.row(place));
            assertEquals(place, view.placeOf(view.sourceIndex(place)));
        }
        assertEquals(-1, view.placeOf(1));
        assertThrows(IndexOutOfBoundsException.class, () -> view.row(50));
        assertThrows(IndexOutOfBoundsException.class, () -> view.row(-1));
    }

    @Test
    void laterChangesOfTheGivenListDoNotShow() {
        List<Row> rows = rows(3, 1);
        TableSnapshot<Row> snapshot = TableSnapshot.of(rows, 1);
        List<Row> before = List.copyOf(rows);
        rows.clear();
        assertEquals(before, snapshot.asList());
        assertThrows(UnsupportedOperationException.class, () -> snapshot.asList().clear());
        assertEquals(0, TableSnapshot.of(List.<Row>of(), 1).sort(Comparator.comparingInt(Row::bpm)).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"beyonce | Beyoncé", "BEYONCÉ | beyonce", "royksopp | Röyksopp",
            "rØyksopp | Royksopp", "strasse | Straße", "around world | Around the World",
            "world around | Around the World",
            "istanbul | İSTANBUL", "οδοσ | ΟΔΟΣ", "夜 | 夜に駆ける", "ｆｕｌｌ | full", "aeon | Æon", "'' | anything",
            "'  ' | anything", "dr.x | Dr.X", "z | Zoë"})
    void textIsFoundHoweverItIsTyped(String query, String text) {
        TableSnapshot<String> rows = TableSnapshot.of(List.of(text), 1);
        assertEquals(1, TextKeys.of(rows, t -> t).filter(rows, query).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"worlds | Around the World", "around moon | Around the World", "ab | a b",
            "ex | ey"})
    void textThatIsNotThereIsNotFound(String query, String text) {
        TableSnapshot<String> rows = TableSnapshot.of(List.of(text), 1);
        assertEquals(0, TextKeys.of(rows, t -> t).filter(rows, query).size());
    }

    @Test
    void keysWorkForAnyViewOfTheirVersionAndForNoOther() {
        List<String> titles = List.of("One More Time", "Aerodynamic", "Digital Love", "One Day");
        TableSnapshot<String> rows = TableSnapshot.of(titles, 4);
        TextKeys keys = TextKeys.of(rows.filter(t -> t.startsWith("A")), t -> t);
        assertEquals(List.of("One Day", "One More Time"),
                keys.filter(rows.sort(Comparator.naturalOrder()), "one").asList());
        TableSnapshot<String> newer = TableSnapshot.of(titles, 5);
        assertThrows(IllegalArgumentException.class, () -> keys.filter(newer, "one"));
    }
}
