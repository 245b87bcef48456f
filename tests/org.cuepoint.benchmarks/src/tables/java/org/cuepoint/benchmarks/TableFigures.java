package org.cuepoint.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures beside their limits: met when the 95th percentile, of few samples the median, is below. */
final class TableFigures {

    private static final double OFTEN = 0.95;
    private static final int ENOUGH = 15;

    private final List<Line> lines = new ArrayList<>();

    /** One line; the samples are milliseconds in ascending order. */
    private record Line(String what, double limit, List<Double> samples) {

        /** The smallest sample that this part of all is not above. */
        double percentile(double part) {
            return samples.get((int) Math.ceil(part * samples.size()) - 1);
        }

        /** Of few samples the 95th percentile is the worst, which says more of the machine than of the table. */
        boolean met() {
            return percentile(samples.size() < ENOUGH ? 0.5 : OFTEN) < limit;
        }
    }

    void add(String what, double limit, List<Double> millis) {
        lines.add(new Line(what, limit, millis.stream().sorted().toList()));
    }

    boolean allMet() {
        return lines.stream().allMatch(Line::met);
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%-58s %8s %8s %8s %8s %8s  %s%n", "milliseconds until painted", "samples", "median",
                "p95", "worst", "limit", "");
        for (Line line : lines) {
            out.printf(Locale.ROOT, "%-58s %8d %8.0f %8.0f %8.0f %8.0f  %s%n", line.what, line.samples.size(),
                    line.percentile(0.5), line.percentile(OFTEN), line.samples.getLast(), line.limit,
                    line.met() ? "met" : "MISSED");
        }
    }
}
