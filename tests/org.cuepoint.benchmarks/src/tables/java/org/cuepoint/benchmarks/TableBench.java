package org.cuepoint.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long the real results view takes with 100,000 rows: the widgets, presenters and background jobs of the product in
 * a window of its own, from the user's action until the table is painted. Needs a display. The cold lines are one
 * sample from each of several new virtual machines; the others are of one that goes on. A line is met when its 95th
 * percentile, of fewer than 15 samples its median, is below the limit; one that is missed makes the exit code 1.
 */
public final class TableBench {

    private static final int ROWS = 100_000;
    private static final int FEW_ROWS = 100;
    private static final int ROUNDS = 20;
    private static final int COLD_MACHINES = 5;
    private static final String COLD = "--cold";

    private static final double SHOW = 1000;
    private static final double FILTER = 200;
    private static final double SORT = 500;
    /** Not promised to users, a goal of our own. */
    private static final double SCROLL = 200;

    private final TableFigures figures = new TableFigures();

    private TableBench() {
    }

    /**
     * Runs it.
     *
     * @param args none; {@code --cold} prints one figure of this virtual machine and ends
     * @throws IOException when a cold virtual machine could not be started
     * @throws InterruptedException never by itself
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals(COLD)) {
            try (TableStage stage = new TableStage(ROWS)) {
                System.out.println(stage.open());
            }
            return;
        }
        System.out.printf(Locale.ROOT, "Java %s, %,d rows, %d processors%n", Runtime.version(), ROWS,
                Runtime.getRuntime().availableProcessors());
        boolean met = new TableBench().run();
        System.out.println();
        TableModelBench.main(new String[]{String.valueOf(ROWS)});
        System.exit(met ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        figures.add("show, cold: the first library of a new virtual machine", SHOW, cold());
        try (TableStage stage = new TableStage(ROWS)) {
            stage.open();
            stage.rest();
            figures.add("show all matches at the end of a run", SHOW, List.of(stage.match()));
            showAndShrink(stage);
            filter(stage);
            sort(stage);
            scroll(stage);
            figures.print(System.out);
            System.out.printf(Locale.ROOT, "%nFilter lines are without the wait for the next letter, which adds %d ms "
                    + "for a user who types.%n", stage.waitForTyping().toMillis());
        }
        return figures.allMet();
    }

    private static List<Double> cold() throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        try (TableColdStarts machines = new TableColdStarts()) {
            for (int i = 0; i < COLD_MACHINES; i++) {
                millis.add(machines.sample(TableBench.class, COLD));
            }
        }
        return millis;
    }

    private void showAndShrink(TableStage stage) {
        List<Double> shrink = new ArrayList<>();
        List<Double> show = new ArrayList<>();
        List<Double> firstFilter = new ArrayList<>();
        List<Double> hasty = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            shrink.add(stage.showPlaylist(FEW_ROWS));
            show.add(stage.showCollection());
            stage.rest();
            firstFilter.add(stage.filter("echo"));
            stage.filter("");
            stage.showPlaylist(FEW_ROWS);
            stage.showCollection();
            hasty.add(stage.filter("echo"));
            stage.filter("");
        }
        figures.add("show all rows after a playlist", SHOW, show);
        figures.add("shrink to the 100 rows of a playlist", FILTER, shrink);
        figures.add("filter, first letters after the rows changed", FILTER, firstFilter);
        figures.add("filter, letters there before the rows are painted", SHOW, hasty);
    }

    private void filter(TableStage stage) {
        String[] typed = {"e", "ec", "echo", "echo glass", "99999", "high", "no such words"};
        for (String text : typed) {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                millis.add(stage.filter(text));
                stage.filter("");
            }
            figures.add("filter \"" + text + "\"", FILTER, millis);
        }
        List<Double> cleared = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            stage.filter("glass");
            cleared.add(stage.filter(""));
        }
        figures.add("clear the filter", FILTER, cleared);
    }

    private void sort(TableStage stage) {
        for (String column : new String[]{"title", "bpm", "confidence", "reason"}) {
            List<Double> up = new ArrayList<>();
            List<Double> down = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                up.add(stage.clickHeader(column));
                down.add(stage.clickHeader(column));
                stage.clickHeader(column);
            }
            figures.add("sort by " + column + ", ascending", SORT, up);
            figures.add("sort by " + column + ", descending", SORT, down);
        }
        stage.clickHeader("title");
        List<Double> filtered = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            filtered.add(stage.filter("e"));
            stage.filter("");
        }
        figures.add("filter \"e\" while sorted by title", FILTER, filtered);
        stage.clickHeader("title");
        stage.clickHeader("title");
    }

    private void scroll(TableStage stage) {
        List<Double> end = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            end.add(stage.scrollTo(1));
            page.add(stage.scrollTo(0.5));
            stage.scrollTo(0);
        }
        figures.add("scroll to the end", SCROLL, end);
        figures.add("scroll to the middle", SCROLL, page);
    }
}
